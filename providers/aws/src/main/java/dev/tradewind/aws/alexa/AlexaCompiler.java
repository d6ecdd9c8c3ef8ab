package dev.tradewind.aws.alexa;

import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.EventCompiler;
import dev.tradewind.aws.event.FunctionEvent;
import dev.tradewind.aws.event.InvokePermission;
import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.Function;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;

/** Compiles {@code alexaSkill} or {@code alexaSmartHome} events. */
public final class AlexaCompiler implements EventCompiler {

  private final String type;
  private final String principal;

  private AlexaCompiler(String type, String principal) {
    this.type = type;
    this.principal = principal;
  }

  public static AlexaCompiler skill() {
    return new AlexaCompiler("alexaSkill", "alexa-appkit.amazon.com");
  }

  public static AlexaCompiler smartHome() {
    return new AlexaCompiler("alexaSmartHome", "alexa-connectedhome.amazon.com");
  }

  @Override
  public void compile(Compilation compilation) {
    for (Function function : compilation.functions()) {
      int number = 0;
      for (FunctionEvent event : FunctionEvent.of(function, type)) {
        number++;
        String id =
            LogicalIds.function(function.key())
                + "LambdaPermission"
                + LogicalIds.capitalised(type)
                + number;
        permission(compilation, event, id);
      }
    }
  }

  private void permission(Compilation compilation, FunctionEvent event, String id) {
    MappingBuilder properties =
        InvokePermission.properties(compilation, event.function(), principal)
            .put("EventSourceToken", event.mainValue("appId"));
    if (event.said("enabled").filter(AlexaCompiler::isFalse).isPresent()) {
      properties.put("Action", "lambda:DisableInvokeFunction");
    }
    compilation.template().put(InvokePermission.of(id, compilation, event.function(), properties));
  }

  private static boolean isFalse(Node value) {
    return value instanceof Scalar.Bool bool && !bool.value();
  }
}
