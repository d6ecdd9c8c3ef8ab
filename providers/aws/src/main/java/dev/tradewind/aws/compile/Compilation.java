package dev.tradewind.aws.compile;

import dev.tradewind.aws.cloudformation.Template;
import dev.tradewind.aws.custom.CustomResources;
import dev.tradewind.aws.identity.PerFunctionRoles;
import dev.tradewind.model.Function;
import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.packaging.Artifacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One run of the compiler: what it reads, and what its steps add to. */
public final class Compilation {

  private final Service service;
  private final List<Function> functions;
  private final Artifacts artifacts;
  private final Template template;
  private final LambdaTargets lambdas;
  private final CodeLocation code;
  private final ExecutionRole role = new ExecutionRole();
  private final Map<String, ExecutionRole> ownRoles = new LinkedHashMap<>();
  private final CustomResources customResources;
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  Compilation(
      Service service,
      Artifacts artifacts,
      Template template,
      LambdaTargets lambdas,
      CodeLocation code) {
    this.service = service;
    this.functions = List.copyOf(service.functions().values());
    this.artifacts = artifacts;
    this.template = template;
    this.lambdas = lambdas;
    this.code = code;
    this.customResources = new CustomResources(this);
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

  /**
   * The role that a function's own needs go to: the default one, unless the compiler makes one for
   * the function alone.
   */
  public ExecutionRole role(Function function) {
    return PerFunctionRoles.has(service, function)
        ? ownRoles.computeIfAbsent(function.key(), key -> new ExecutionRole())
        : role;
  }

  /** How other resources refer to functions. */
  public LambdaTargets lambdas() {
    return lambdas;
  }

  /** Where the archives of this deployment will lie. */
  public CodeLocation code() {
    return code;
  }

  /** Resources that functions of ours stand behind. */
  public CustomResources customResources() {
    return customResources;
  }

  /** The functions of the service, in file order. */
  public List<Function> functions() {
    return functions;
  }

  public void report(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
  }

  List<Diagnostic> diagnostics() {
    return List.copyOf(diagnostics);
  }
}
