package dev.tradewind.spi;

import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import java.util.List;

/**
 * A place that services are deployed to. Found with {@link java.util.ServiceLoader}; every command
 * instantiates all of them, so a constructor does nothing and no class of a cloud's SDK is touched
 * before an operation needs it.
 *
 * <p>A provider implements the interfaces of what it can do: {@link ImagePublisher}, {@link
 * Compiler}, {@link Deployer}, {@link Remover}, {@link Informer}, {@link Invoker}, {@link
 * LogReader}, {@link Differ}, {@link DeploymentLister}, {@link Rollbacker}, {@link
 * FunctionDeployer}, {@link FunctionVersionLister}, {@link FunctionRollbacker}, {@link Pruner},
 * {@link MetricsReader}, {@link VariableSources}. What a provider does not implement, the command
 * refuses with a message. Operations run on one thread at a time and may block; they honour
 * interrupts. One that fails throws a {@link ProviderException} whose diagnostic tells the user
 * what to do; anything else thrown is a bug.
 */
public interface Provider {

  /**
   * The name under {@code provider.name} and {@code targets.x.name}: {@code aws}, {@code local}.
   */
  String name();

  /**
   * What this provider finds wrong with a service, or would do differently from what the file says.
   * Knows no network and no disk; called before anything is packaged.
   */
  List<Diagnostic> check(Service service);
}
