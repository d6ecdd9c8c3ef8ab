package dev.tradewind.aws.function;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.cloudformation.SameValue;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.Function;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Sequence;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The HTTP address of a function, and who may call it. */
final class FunctionUrls {

  private static final List<String> DEFAULT_HEADERS =
      List.of(
          "Content-Type",
          "X-Amz-Date",
          "Authorization",
          "X-Api-Key",
          "X-Amz-Security-Token",
          "X-Amzn-Trace-Id");

  private FunctionUrls() {}

  static void compile(Compilation compilation, Function function) {
    Optional<Node> written = Settings.of(function).value("url");
    if (written.isEmpty()) {
      return;
    }
    Settings url =
        new Settings(written.get().asMapping().orElseGet(() -> Mapping.empty(Cfn.GENERATED)));
    String id = LogicalIds.function(function.key());
    boolean open = url.text("authorizer").filter("aws_iam"::equals).isEmpty();
    MappingBuilder properties =
        Cfn.object()
            .put("AuthType", open ? "NONE" : "AWS_IAM")
            .put("TargetFunctionArn", compilation.lambdas().arn(function.key()));
    url.value("cors").ifPresent(cors -> properties.put("Cors", cors(cors)));
    url.text("invokeMode")
        .filter("RESPONSE_STREAM"::equals)
        .ifPresent(mode -> properties.put("InvokeMode", mode));
    add(compilation, function, id + "LambdaFunctionUrl", "AWS::Lambda::Url", properties);
    Mapping output =
        Cfn.object()
            .put("Description", "Lambda Function URL")
            .put("Value", Cfn.getAtt(id + "LambdaFunctionUrl", "FunctionUrl"))
            .build();
    compilation.template().output(id + "LambdaFunctionUrl", Conditions.apply(output, function));
    if (open) {
      add(
          compilation,
          function,
          id + "LambdaPermissionFnUrl",
          "AWS::Lambda::Permission",
          everyone(compilation, function, "lambda:InvokeFunctionUrl")
              .put("FunctionUrlAuthType", "NONE"));
      add(
          compilation,
          function,
          id + "LambdaPermissionFn",
          "AWS::Lambda::Permission",
          everyone(compilation, function, "lambda:InvokeFunction")
              .put("InvokedViaFunctionUrl", true));
    }
  }

  private static MappingBuilder everyone(
      Compilation compilation, Function function, String action) {
    return Cfn.object()
        .put("FunctionName", compilation.lambdas().arn(function.key()))
        .put("Action", action)
        .put("Principal", "*");
  }

  private static void add(
      Compilation compilation,
      Function function,
      String id,
      String type,
      MappingBuilder properties) {
    Resource resource = Resource.of(id, type, properties);
    Resource ordered =
        compilation
            .lambdas()
            .alias(function.key())
            .map(alias -> resource.dependingOn(Cfn.text(alias.logicalId())))
            .orElse(resource);
    compilation.template().add(Conditions.apply(ordered, function));
  }

  private static MappingBuilder cors(Node written) {
    Mapping cors = written.asMapping().orElseGet(() -> Mapping.empty(Cfn.GENERATED));
    Settings settings = new Settings(cors);
    return Cfn.object()
        .put("AllowCredentials", settings.has("allowCredentials") ? Cfn.bool(true) : null)
        .put("AllowHeaders", list(cors, "allowedHeaders", DEFAULT_HEADERS))
        .put("AllowMethods", list(cors, "allowedMethods", List.of("*")))
        .put("AllowOrigins", list(cors, "allowedOrigins", List.of("*")))
        .put("ExposeHeaders", list(cors, "exposedResponseHeaders", List.of()))
        .put("MaxAge", cors.get("maxAge").orElse(null));
  }

  /** Without repetitions; null, which takes the default away, gives null. */
  private static @Nullable Node list(Mapping cors, String key, List<String> byDefault) {
    Optional<Node> written = cors.get(key);
    if (written.isPresent() && written.get().isNull()) {
      return null;
    }
    if (written.isEmpty()) {
      return byDefault.isEmpty() ? null : Cfn.texts(byDefault.toArray(String[]::new));
    }
    List<Node> items =
        written.get().asSequence().map(Sequence::items).orElseGet(() -> List.of(written.get()));
    return Cfn.list(items.stream().map(SameValue::new).distinct().map(SameValue::value).toList());
  }
}
