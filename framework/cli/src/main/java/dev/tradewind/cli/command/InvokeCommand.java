package dev.tradewind.cli.command;

import dev.tradewind.cli.ExitCode;
import dev.tradewind.cli.output.JsonResult;
import dev.tradewind.cli.terminal.Console;
import dev.tradewind.engine.Result;
import dev.tradewind.engine.TargetedService;
import dev.tradewind.model.Function;
import dev.tradewind.model.Service;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.spi.Invoker;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.json.JsonReader;
import dev.tradewind.spi.json.JsonSyntaxException;
import dev.tradewind.spi.json.JsonWriter;
import dev.tradewind.spi.operation.InvokeRequest;
import dev.tradewind.spi.operation.InvokeResult;
import dev.tradewind.spi.progress.Progress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Calls a deployed function. */
@Command(name = "invoke", description = "Call a deployed function and show its result.")
final class InvokeCommand implements Callable<Integer> {

  /** How a caller waits, spelled as the Lambda API and the Serverless Framework do. */
  enum Type {
    RequestResponse(InvokeRequest.Mode.SYNC),
    Event(InvokeRequest.Mode.EVENT),
    DryRun(InvokeRequest.Mode.DRY_RUN);

    private final InvokeRequest.Mode mode;

    Type(InvokeRequest.Mode mode) {
      this.mode = mode;
    }
  }

  private final CommandContext context;

  @Mixin private final ProjectOptions project = new ProjectOptions();

  @Option(
      names = {"-f", "--function"},
      required = true,
      paramLabel = "FUNCTION",
      description = "The function to call, by its key in the project file.")
  @SuppressWarnings("NullAway.Init") // Set by picocli.
  private String function;

  @Mixin private final PayloadOptions payload = new PayloadOptions();

  @Option(
      names = {"-t", "--type"},
      paramLabel = "TYPE",
      description = "RequestResponse (default), Event or DryRun.")
  private Type type = Type.RequestResponse;

  @Option(
      names = {"-l", "--log"},
      description = "Show what the function wrote, on stderr.")
  private boolean log;

  @Option(
      names = {"-q", "--qualifier"},
      paramLabel = "VERSION",
      description = "A version or alias to call; default: what was deployed last.")
  private @Nullable String qualifier;

  @Mixin private final ClientContextOptions clientContext = new ClientContextOptions();

  InvokeCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws InterruptedException {
    return new CommandRun(context)
        .onWhatIsDeployed()
        .labelled()
        .forEachTarget(project, this::invoke);
  }

  private Result<Rendered> invoke(TargetedService targeted, Progress progress) {
    Service service = targeted.service();
    return targeted
        .able(Invoker.class, "invoke functions")
        .then(
            invoker ->
                FunctionChoice.of(service, function)
                    .then(
                        chosen ->
                            payload
                                .read(context.directory())
                                .then(event -> request(service, chosen, event))
                                .then(request -> invoke(invoker, request))));
  }

  private Result<InvokeRequest> request(Service service, Function chosen, byte[] event) {
    return clientContext
        .read(context.directory())
        .then(
            json ->
                new Result.Done<>(
                    new InvokeRequest(
                        service,
                        chosen,
                        event,
                        type.mode,
                        log,
                        qualifier,
                        json.isEmpty() ? null : json),
                    List.of()));
  }

  private Result<Rendered> invoke(Invoker invoker, InvokeRequest request) {
    try {
      InvokeResult result = invoker.invoke(request);
      Console console = context.console();
      if (log && !result.logs().isEmpty()) {
        console.err().println(result.logs().stripTrailing());
      }
      if (result.functionError() != null) {
        String error = console.errStyle().red("error");
        console.err().println(error + ": the function `" + function + "` failed; it gave:");
      }
      return Result.of(render(result), List.of());
    } catch (ProviderException e) {
      return Failure.of(e, context);
    }
  }

  private static Rendered render(InvokeResult result) {
    String payload = new String(result.payload(), StandardCharsets.UTF_8);
    Node value = parse(payload);
    String text = payload.isEmpty() ? "" : JsonWriter.pretty(value) + "\n";
    JsonResult json =
        new JsonResult()
            .put("completed", result.completed())
            .put("functionError", result.functionError())
            .put("payload", value);
    int code = result.functionError() == null ? ExitCode.DONE : ExitCode.FAILED;
    return new Rendered(text, json, code);
  }

  private static Node parse(String payload) {
    SourceRange place = SourceRange.none("result");
    if (payload.isEmpty()) {
      return new Scalar.Null(place);
    }
    try {
      return JsonReader.read(payload, "result");
    } catch (JsonSyntaxException e) {
      return new Scalar.Text(payload, place); // A custom runtime may answer with any bytes.
    }
  }
}
