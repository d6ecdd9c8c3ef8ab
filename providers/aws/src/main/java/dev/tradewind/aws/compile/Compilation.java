package dev.tradewind.aws.compile;

import dev.tradewind.aws.cloudformation.Template;
import dev.tradewind.model.Function;
import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.packaging.Artifacts;
import java.util.ArrayList;
import java.util.List;

/** One run of the compiler: what it reads, and what its steps add to. */
public final class Compilation {

  private final Service service;
  private final Artifacts artifacts;
  private final Template template;
  private final ExecutionRole role;
  private final LambdaTargets lambdas;
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  Compilation(Service service, Artifacts artifacts, Template template, LambdaTargets lambdas) {
    this.service = service;
    this.artifacts = artifacts;
    this.template = template;
    this.role = new ExecutionRole();
    this.lambdas = lambdas;
  }

  public Service service() {
    return service;
  }

  public Artifacts artifacts() {
    return artifacts;
  }

  public Template template() {
    return template;
  }

  /** The default execution role, to which events add statements. */
  public ExecutionRole role() {
    return role;
  }

  /** How other resources refer to functions. */
  public LambdaTargets lambdas() {
    return lambdas;
  }

  /** The functions of the service, in file order. */
  public List<Function> functions() {
    return List.copyOf(service.functions().values());
  }

  public void report(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
  }

  List<Diagnostic> diagnostics() {
    return List.copyOf(diagnostics);
  }
}
