package dev.tradewind.aws.function;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.aws.identity.FunctionRole;
import dev.tradewind.aws.identity.Statements;
import dev.tradewind.aws.image.ContainerImage;
import dev.tradewind.aws.layer.CompiledLayers;
import dev.tradewind.model.EnvironmentValue;
import dev.tradewind.model.Function;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The properties of an {@code AWS::Lambda::Function}. What a property needs of IAM goes to the role
 * of the function at the same time.
 */
final class FunctionProperties {

  private final Compilation compilation;
  private final CompiledLayers layers;
  private final Settings provider;

  FunctionProperties(Compilation compilation, CompiledLayers layers) {
    this.compilation = compilation;
    this.layers = layers;
    this.provider = Settings.ofProvider(compilation.service());
  }

  /**
   * @param image null for a function that is an archive
   */
  MappingBuilder of(Function function, @Nullable ContainerImage image) {
    Settings written = Settings.of(function);
    MappingBuilder properties = CodeProperties.of(compilation, function, image);
    FunctionSize limits = FunctionSize.of(function);
    properties
        .put("FunctionName", function.name())
        .put("MemorySize", limits.memory())
        .put("Timeout", limits.timeout());
    basics(written, properties);
    tags(written).ifPresent(tags -> properties.put("Tags", Cfn.tags(tags)));
    written
        .value("ephemeralStorageSize")
        .ifPresent(size -> properties.put("EphemeralStorage", Cfn.object().put("Size", size)));
    written.value("recursiveLoop").ifPresent(loop -> properties.put("RecursiveLoop", loop));
    deadLetters(function, properties);
    encryption(function, properties);
    tracing(function, properties);
    environment(function, properties);
    properties.put("Role", FunctionRole.property(compilation.service(), function));
    NetworkProperties.addTo(properties, compilation, function);
    concurrency(written).ifPresent(n -> properties.put("ReservedConcurrentExecutions", n));
    List<Node> references = layers.references(function);
    if (!references.isEmpty() || written.has("layers") || provider.has("layers")) {
      properties.put("Layers", references);
    }
    durable(written).ifPresent(config -> properties.put("DurableConfig", config));
    return properties;
  }

  private void basics(Settings written, MappingBuilder properties) {
    written
        .value("architecture")
        .or(() -> provider.value("architecture"))
        .ifPresent(architecture -> properties.put("Architectures", Cfn.list(architecture)));
    written.value("description").ifPresent(text -> properties.put("Description", text));
    if (written.has("snapStart")) {
      properties.put("SnapStart", Cfn.object().put("ApplyOn", "PublishedVersions"));
    }
  }

  private Optional<Mapping> tags(Settings written) {
    Optional<Mapping> ofProvider = provider.mapping("tags");
    Optional<Mapping> own = written.mapping("tags");
    if (ofProvider.isEmpty() && own.isEmpty()) {
      return Optional.empty();
    }
    MappingBuilder all = Cfn.object();
    ofProvider.ifPresent(all::putAll);
    own.ifPresent(all::putAll);
    return Optional.of(all.build());
  }

  private void deadLetters(Function function, MappingBuilder properties) {
    Settings.of(function)
        .value("onError")
        .ifPresent(
            arn -> {
              properties.put("DeadLetterConfig", Cfn.object().put("TargetArn", arn));
              if (arn.asText().isPresent()) {
                compilation.role(function).allow(Statements.allow(Cfn.list(arn), "sns:Publish"));
              }
            });
  }

  private void encryption(Function function, MappingBuilder properties) {
    Settings.of(function)
        .value("kmsKeyArn")
        .or(() -> provider.value("kmsKeyArn"))
        .ifPresent(
            arn -> {
              properties.put("KmsKeyArn", arn);
              if (arn.asText().isPresent()) {
                compilation
                    .role(function)
                    .allowOnce(Statements.allow(Cfn.list(arn), "kms:Decrypt"));
              }
            });
  }

  private void tracing(Function function, MappingBuilder properties) {
    Settings.of(function)
        .value("tracing")
        .or(() -> provider.value("tracing", "lambda"))
        .ifPresent(
            tracing -> {
              Node mode = tracing instanceof Scalar.Bool ? Cfn.text("Active") : tracing;
              properties.put("TracingConfig", Cfn.object().put("Mode", mode));
              compilation
                  .role(function)
                  .allowOnce(
                      Statements.allow(
                          Cfn.texts("*"), "xray:PutTraceSegments", "xray:PutTelemetryRecords"));
            });
  }

  private void environment(Function function, MappingBuilder properties) {
    boolean written = Settings.of(function).has("environment") || provider.has("environment");
    if (!written && function.environment().isEmpty()) {
      return;
    }
    MappingBuilder variables = Cfn.object();
    nulls(provider, variables);
    nulls(Settings.of(function), variables);
    function
        .environment()
        .forEach(
            (name, value) -> {
              switch (value) {
                case EnvironmentValue.Literal literal -> variables.put(name, literal.value());
                case EnvironmentValue.Native expression ->
                    variables.put(name, expression.expression());
              }
            });
    properties.put("Environment", Cfn.object().put("Variables", variables));
  }

  /** A variable that is null is none in the end, but it counts in the hash of the version. */
  private static void nulls(Settings block, MappingBuilder variables) {
    block
        .mapping("environment")
        .ifPresent(
            written ->
                written
                    .entries()
                    .forEach(
                        (name, entry) -> {
                          if (entry.value().isNull()) {
                            variables.put(name, entry.value());
                          }
                        }));
  }

  /** Zero counts: it switches a function off. */
  private static Optional<Node> concurrency(Settings written) {
    return written
        .written()
        .get("reservedConcurrency")
        .filter(value -> value instanceof Scalar.Numeric || Settings.counts(value));
  }

  private static Optional<Mapping> durable(Settings written) {
    return written
        .mapping("durableConfig")
        .map(
            config -> {
              MappingBuilder durable = Cfn.object();
              config
                  .get("executionTimeout")
                  .ifPresent(timeout -> durable.put("ExecutionTimeout", timeout));
              config
                  .get("retentionPeriodInDays")
                  .ifPresent(days -> durable.put("RetentionPeriodInDays", days));
              return durable.build();
            });
  }
}
