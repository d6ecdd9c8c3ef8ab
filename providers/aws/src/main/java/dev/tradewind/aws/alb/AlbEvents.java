package dev.tradewind.aws.alb;

import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.event.FunctionEvent;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code alb} events, and reports what a load balancer would not take. */
final class AlbEvents {

  private final Compilation compilation;

  AlbEvents(Compilation compilation) {
    this.compilation = compilation;
  }

  List<AlbEvent> read() {
    List<AlbEvent> events = new ArrayList<>();
    for (FunctionEvent event : FunctionEvent.all(compilation, "alb")) {
      Optional<AlbEvent> read = read(event);
      if (read.isPresent()) {
        checkPriority(read.get(), events);
        events.add(read.get());
      }
    }
    return events;
  }

  private Optional<AlbEvent> read(FunctionEvent event) {
    Node listener = event.mainValue("listenerArn");
    Optional<String> reference = listener.asMapping().flatMap(mapping -> mapping.text("Ref"));
    if (reference.isPresent()) {
      return Optional.of(new AlbEvent(reference.get(), reference.get(), event));
    }
    Optional<AlbEvent> named = listener.asText().flatMap(arn -> ofArn(arn, event));
    if (named.isEmpty()) {
      report(
          "invalid-listener-arn",
          "Function \"" + event.function().key() + "\" names no listener of a load balancer",
          "\"listenerArn\" is a Ref to a listener of this stack, or an ARN of the form"
              + " arn:aws:elasticloadbalancing:<region>:<account>:listener/app/<name>/<id>/<id>.",
          listener.source());
    }
    return named;
  }

  /** {@code arn:aws:elasticloadbalancing:…:listener/app/name/balancer/listener}. */
  private static Optional<AlbEvent> ofArn(String arn, FunctionEvent event) {
    String[] parts = arn.split("/", -1);
    boolean valid =
        parts.length == 5
            && parts[0].startsWith("arn:aws")
            && parts[0].contains(":elasticloadbalancing:")
            && parts[0].endsWith(":listener")
            && parts[1].equals("app")
            && !parts[3].isEmpty()
            && !parts[4].isEmpty();
    return valid ? Optional.of(new AlbEvent(parts[3], parts[4], event)) : Optional.empty();
  }

  /** Names of authorizers: one or a list. */
  static List<Node> authorizers(FunctionEvent event) {
    return event.settings().value("authorizer").map(AlbEvents::items).orElse(List.of());
  }

  static List<Node> items(Node value) {
    return value instanceof Sequence list ? list.items() : List.of(value);
  }

  private void checkPriority(AlbEvent event, List<AlbEvent> before) {
    for (AlbEvent other : before) {
      boolean sameFunction = other.function().key().equals(event.function().key());
      boolean sameListener = other.listener().equals(event.listener());
      if (sameFunction != sameListener && other.priorityText().equals(event.priorityText())) {
        report(
            "repeated-alb-priority",
            "The priority "
                + event.priorityText()
                + " of an alb event of function \""
                + event.function().key()
                + "\" is taken",
            sameListener
                ? "A listener has one rule for each priority. Write another number."
                : "The events of a function need different priorities, for different listeners too:"
                    + " the names of their rules in the stack are made of them. Write another"
                    + " number.",
            event.priority().source());
        return;
      }
    }
  }

  private void report(String code, String summary, String detail, SourceRange place) {
    compilation.report(Diagnostic.error(code, summary, detail, place));
  }
}
