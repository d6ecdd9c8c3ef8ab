package dev.tradewind.local;

import dev.tradewind.local.command.LocalDeploy;
import dev.tradewind.local.command.LocalInfo;
import dev.tradewind.local.command.LocalInvoke;
import dev.tradewind.local.command.LocalLogs;
import dev.tradewind.local.command.LocalRemove;
import dev.tradewind.local.command.Machine;
import dev.tradewind.local.state.PrivateFiles;
import dev.tradewind.local.template.LocalTemplateJson;
import dev.tradewind.local.template.TemplateCompiler;
import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.spi.Compiler;
import dev.tradewind.spi.Deployer;
import dev.tradewind.spi.Informer;
import dev.tradewind.spi.Invoker;
import dev.tradewind.spi.LogReader;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.Remover;
import dev.tradewind.spi.json.JsonWriter;
import dev.tradewind.spi.operation.CompileRequest;
import dev.tradewind.spi.operation.DeployRequest;
import dev.tradewind.spi.operation.DeployResult;
import dev.tradewind.spi.operation.Deployment;
import dev.tradewind.spi.operation.DeploymentInfo;
import dev.tradewind.spi.operation.InvokeRequest;
import dev.tradewind.spi.operation.InvokeResult;
import dev.tradewind.spi.operation.LogLine;
import dev.tradewind.spi.operation.LogsRequest;
import dev.tradewind.spi.operation.RemoveResult;
import dev.tradewind.spi.progress.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The target {@code local}: services run in a background process of this machine, one for each
 * service and stage, on the interpreters that are installed here.
 */
public final class LocalProvider
    implements Compiler, Deployer, Remover, Informer, Invoker, LogReader {

  private final Supplier<Machine> machine;

  /** For {@link java.util.ServiceLoader}. */
  public LocalProvider() {
    this(Machine::current);
  }

  public LocalProvider(Supplier<Machine> machine) {
    this.machine = machine;
  }

  @Override
  public String name() {
    return "local";
  }

  @Override
  public List<Diagnostic> check(Service service) {
    return new LocalCheck().check(service);
  }

  @Override
  public Deployment compile(CompileRequest request) throws ProviderException {
    Path file = request.output().resolve("local.json");
    try {
      PrivateFiles.write(
          file,
          JsonWriter.pretty(
              LocalTemplateJson.write(
                  new TemplateCompiler().compile(request.service(), request.artifacts()))));
    } catch (IOException e) {
      throw new ProviderException(
          Diagnostic.error("local-io", "Cannot write " + file, e.toString(), null), e);
    }
    return new Deployment(
        request.service(),
        request.artifacts(),
        request.output(),
        List.of(file),
        Map::of,
        List.of());
  }

  @Override
  public DeployResult deploy(DeployRequest request, Progress progress) throws ProviderException {
    return new LocalDeploy(machine.get(), request.deployment().service(), progress).run(request);
  }

  @Override
  public RemoveResult remove(Service service, Progress progress) throws ProviderException {
    return new LocalRemove(machine.get(), service).run();
  }

  @Override
  public DeploymentInfo info(Service service) throws ProviderException {
    return new LocalInfo(machine.get(), service).run();
  }

  @Override
  public InvokeResult invoke(InvokeRequest request) throws ProviderException {
    return new LocalInvoke(machine.get()).run(request);
  }

  @Override
  public void logs(LogsRequest request, Consumer<LogLine> lines) throws ProviderException {
    new LocalLogs(machine.get()).run(request, lines);
  }
}
