package dev.tradewind.aws.function;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.ExecutionRole;
import dev.tradewind.aws.compile.LambdaTargets;
import dev.tradewind.aws.identity.FunctionRole;
import dev.tradewind.model.Function;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.diagnostic.NearestName;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import java.util.Optional;
import java.util.Set;

/** Where the outcome of an asynchronous call goes: a function of the service, or an ARN. */
final class Destinations {

  private final Compilation compilation;
  private final Function function;

  Destinations(Compilation compilation, Function function) {
    this.compilation = compilation;
    this.function = function;
  }

  /**
   * The destination as a template has it; lets the function's role send to it.
   *
   * @param awaited gets the alias that the destination needs, if any
   */
  Node use(Node written, Set<String> awaited) {
    Optional<String> text = written.asText();
    if (text.isPresent() && !text.get().startsWith("arn:")) {
      return toFunction(text.get(), written, awaited);
    }
    Node arn = written.asMapping().map(object -> object.get("arn").orElse(object)).orElse(written);
    if (hasRoleOfItsOwn()) {
      return arn;
    }
    Optional<String> action =
        written
            .asMapping()
            .map(object -> byType(object.text("type").orElse("")))
            .orElseGet(() -> byArn(text.orElse("")));
    action.ifPresentOrElse(
        known -> allow(known, arn, written.asText().isPresent()),
        () ->
            compilation.report(
                Diagnostic.error(
                    "unknown-destination",
                    "A destination of function \"" + function.key() + "\" is none that Lambda has",
                    "Lambda sends outcomes to a function, an SQS queue, an SNS topic or an event"
                        + " bus. Write a function of this service, an ARN, or an \"arn\" and its"
                        + " \"type\": function, sqs, sns or eventBus.",
                    written.source())));
    return arn;
  }

  private Node toFunction(String key, Node written, Set<String> awaited) {
    Optional<Function> target = compilation.service().function(key);
    if (target.isEmpty()) {
      compilation.report(
          Diagnostic.error(
                  "unknown-function",
                  "There is no function \"" + key + "\"",
                  "A destination is a function of this service, or an ARN.",
                  written.source())
              .suggesting(
                  NearestName.of(key, compilation.service().functions().keySet()).orElse(null)));
      return written;
    }
    Optional<LambdaTargets.Alias> alias = compilation.lambdas().alias(key);
    alias.ifPresent(own -> awaited.add(own.logicalId()));
    // By name, because the target may run under the same role: its ARN would be a circle.
    Mapping arn =
        Cfn.sub(
            "arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:"
                + target.get().name()
                + alias.map(own -> ":" + own.name()).orElse(""));
    allow("lambda:InvokeFunction", arn, true);
    return compilation.lambdas().arn(key);
  }

  /**
   * @param once a destination in text is allowed once for all functions; osls allows one with a
   *     type as often as it is written
   */
  private void allow(String action, Node arn, boolean once) {
    if (hasRoleOfItsOwn()) {
      return;
    }
    Mapping statement =
        Cfn.object().put("Effect", "Allow").put("Action", action).put("Resource", arn).build();
    ExecutionRole role = compilation.role(function);
    if (once) {
      role.allowOnce(statement);
    } else {
      role.allow(statement);
    }
  }

  /** A role that is not made here: what it allows, and to whom, is its author's business. */
  private boolean hasRoleOfItsOwn() {
    return FunctionRole.named(compilation.service(), function).isPresent();
  }

  private static Optional<String> byType(String type) {
    return switch (type) {
      case "function" -> Optional.of("lambda:InvokeFunction");
      case "sqs" -> Optional.of("sqs:SendMessage");
      case "sns" -> Optional.of("sns:Publish");
      case "eventBus" -> Optional.of("events:PutEvents");
      default -> Optional.empty();
    };
  }

  private static Optional<String> byArn(String arn) {
    if (arn.contains(":function:")) {
      return Optional.of("lambda:InvokeFunction");
    }
    if (arn.contains(":sqs:")) {
      return Optional.of("sqs:SendMessage");
    }
    if (arn.contains(":sns:")) {
      return Optional.of("sns:Publish");
    }
    return arn.contains(":event-bus/") ? Optional.of("events:PutEvents") : Optional.empty();
  }
}
