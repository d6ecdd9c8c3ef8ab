package dev.tradewind.cli.command;

import dev.tradewind.cli.ExitCode;
import dev.tradewind.cli.option.Choice;
import dev.tradewind.cli.option.Flag;
import dev.tradewind.cli.option.RequiredText;
import dev.tradewind.cli.option.Text;
import dev.tradewind.cli.option.Usage;
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

/** Calls a deployed function. */
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

  final Usage usage = new Usage(this, "Call a deployed function and show its result.");

  private final ProjectOptions project = new ProjectOptions(usage);

  private final RequiredText function =
      usage.add(
          new RequiredText(
              "-f, --function",
              "FUNCTION",
              "The function to call, by its key in the project file."));

  private final PayloadOptions payload = new PayloadOptions(usage);

  private final Choice<Type> type =
      usage.add(
          new Choice<>(
              "-t, --type", "TYPE", "RequestResponse (default), Event or DryRun.", Type.class));

  private final Flag log =
      usage.add(new Flag("-l, --log", "Show what the function wrote, on stderr."));

  private final Text qualifier =
      usage.add(
          new Text(
              "-q, --qualifier",
              "VERSION",
              "A version or alias to call; default: what was deployed last."));

  private final ClientContextOptions clientContext = new ClientContextOptions(usage);

  /** Both as JSON; the context is empty when there is none. */
  private record Input(String event, String context) {}

  InvokeCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws InterruptedException {
    return new CommandRun(context)
        .onWhatIsDeployed()
        .labelled()
        .forEachTarget(project, input(), this::invoke);
  }

  private Result<Input> input() {
    return payload
        .read(context.directory())
        .then(
            event ->
                clientContext
                    .read(context.directory())
                    .then(json -> new Result.Done<>(new Input(event, json), List.of())));
  }

  private Result<Rendered> invoke(Input input, TargetedService targeted, Progress progress) {
    Service service = targeted.service();
    return targeted
        .able(Invoker.class, "invoke functions")
        .then(
            invoker ->
                FunctionChoice.of(service, function.value())
                    .then(chosen -> invoke(invoker, request(service, chosen, input))));
  }

  private InvokeRequest request(Service service, Function chosen, Input input) {
    return new InvokeRequest(
        service,
        chosen,
        input.event().getBytes(StandardCharsets.UTF_8),
        type.or(Type.RequestResponse).mode,
        log.isOn(),
        qualifier.value(),
        input.context().isEmpty() ? null : input.context());
  }

  private Result<Rendered> invoke(Invoker invoker, InvokeRequest request) {
    try {
      InvokeResult result = invoker.invoke(request);
      Console console = context.console();
      if (log.isOn() && !result.logs().isEmpty()) {
        console.err().println(result.logs().stripTrailing());
      }
      if (result.functionError() != null) {
        String error = console.errStyle().red("error");
        console.err().println(error + ": the function `" + function.value() + "` failed; it gave:");
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
