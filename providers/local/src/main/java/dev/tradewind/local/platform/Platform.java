package dev.tradewind.local.platform;

import dev.tradewind.local.gateway.ApiRoutes;
import dev.tradewind.local.gateway.Gateway;
import dev.tradewind.local.schedule.Scheduler;
import dev.tradewind.local.state.LocalDeployment;
import dev.tradewind.local.state.StateFolder;
import dev.tradewind.local.template.LocalTemplate;
import dev.tradewind.local.template.ScheduleTemplate;
import dev.tradewind.local.time.TimeSource;
import dev.tradewind.local.worker.ProcessLauncher;
import dev.tradewind.local.worker.WorkerSpec;
import dev.tradewind.local.worker.WorkerSpecs;
import dev.tradewind.spi.json.JsonWriter;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is deployed, running: the functions, their schedules and the gateway in front of them. */
final class Platform implements AutoCloseable {

  /** The port that local servers of this kind have by custom, and how many after it are tried. */
  private static final int FIRST_PORT = 3000;

  private static final int PORTS = 20;

  /** What tells one deployment from another; not where its archives lay. */
  private record Running(
      List<WorkerSpec> functions, List<ScheduleTemplate> schedules, String routes) {}

  private final StateFolder state;
  private final TimeSource time;
  private final FunctionLogs logs;
  private final Functions functions;
  private final AsyncCalls async;
  private final AdminHttpServer lambda;
  private @Nullable Gateway gateway;
  private @Nullable Scheduler scheduler;
  private @Nullable Running deployed;
  private int gatewayPort;

  /**
   * @param lambdaPort that the Invoke API had before; 0 for any
   */
  Platform(StateFolder state, TimeSource time, ProcessLauncher launcher, int lambdaPort)
      throws IOException {
    this.state = state;
    this.time = time;
    this.logs = new FunctionLogs(state);
    this.functions = new Functions(launcher, logs, time);
    this.async = new AsyncCalls(functions::call, functions::mayRun, this::dropped, time);
    this.lambda = new AdminHttpServer(lambdaPort);
    lambda.serve(InvokeEndpoint.PATH, new InvokeEndpoint(functions, async)::handle);
    lambda.start();
  }

  int lambdaPort() {
    return lambda.port();
  }

  int gatewayPort() {
    return gatewayPort;
  }

  Functions functions() {
    return functions;
  }

  /**
   * Runs this deployment from now on.
   *
   * @param environment of the user who deploys
   * @param preferredPort that the gateway had before; 0 when it had none
   * @return false when nothing is different and {@code force} is not set
   */
  synchronized boolean update(
      LocalDeployment next, Map<String, String> environment, int preferredPort, boolean force)
      throws IOException {
    LocalTemplate template = next.template();
    WorkerSpecs specs =
        new WorkerSpecs(
            state.runtime(),
            state::code,
            next.interpreters(),
            environment,
            template.region(),
            "http://127.0.0.1:" + lambda.port());
    List<WorkerSpec> all = template.functions().stream().map(specs::of).toList();
    Running wanted = new Running(all, template.schedules(), JsonWriter.compact(template.routes()));
    if (!force && wanted.equals(deployed)) {
      return false;
    }
    functions.update(all);
    ApiRoutes routes = ApiRoutes.from(template.routes());
    Gateway running = gateway;
    if (running == null) {
      Gateway fresh = new Gateway(routes, new Calls(functions, async));
      gatewayPort = start(fresh, preferredPort);
      gateway = fresh;
    } else {
      running.update(routes);
    }
    schedule(template);
    deployed = wanted;
    return true;
  }

  private void dropped(String function, String reason) {
    logs.of(function).append(time.now(), reason);
  }

  private void schedule(LocalTemplate template) {
    Scheduler running = scheduler;
    if (running == null && template.schedules().isEmpty()) {
      return;
    }
    if (running == null) {
      running =
          new Scheduler(
              time,
              template.region(),
              WorkerSpecs.ACCOUNT,
              (function, event) ->
                  async.accept(function, Call.of(event), Functions.newRequestId()));
      scheduler = running;
    }
    running.update(template.schedules());
  }

  private static int start(Gateway gateway, int preferred) throws IOException {
    if (preferred > 0) {
      try {
        return gateway.start(preferred);
      } catch (BindException e) {
        // Somebody else has it now: the command that deploys says so.
      }
    }
    for (int port = FIRST_PORT; port < FIRST_PORT + PORTS; port++) {
      try {
        return gateway.start(port);
      } catch (BindException e) {
        // Taken: the next one.
      }
    }
    for (int i = 1; i < PORTS; i++) {
      try {
        return gateway.start(0);
      } catch (BindException e) {
        // Free at 127.0.0.1 and taken at ::1: another one.
      }
    }
    return gateway.start(0);
  }

  Set<Path> foldersInUse() {
    return functions.foldersInUse();
  }

  @Override
  public synchronized void close() {
    Scheduler schedules = scheduler;
    if (schedules != null) {
      schedules.close();
    }
    Gateway front = gateway;
    if (front != null) {
      front.close();
    }
    functions.close();
    lambda.close();
    logs.close();
  }
}
