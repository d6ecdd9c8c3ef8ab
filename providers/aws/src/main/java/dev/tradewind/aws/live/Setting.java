package dev.tradewind.aws.live;

import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.EnvironmentResponse;
import software.amazon.awssdk.services.lambda.model.EphemeralStorage;
import software.amazon.awssdk.services.lambda.model.FileSystemConfig;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.ImageConfig;
import software.amazon.awssdk.services.lambda.model.Layer;
import software.amazon.awssdk.services.lambda.model.SnapStartApplyOn;
import software.amazon.awssdk.services.lambda.model.SnapStartResponse;
import software.amazon.awssdk.services.lambda.model.TracingConfigResponse;
import software.amazon.awssdk.services.lambda.model.TracingMode;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionConfigurationRequest;
import software.amazon.awssdk.services.lambda.model.VpcConfigResponse;

/**
 * A property of {@code AWS::Lambda::Function} that can be changed past CloudFormation: how it is
 * read from the template and from the deployed function, and how it is written.
 *
 * @param wanted from the property without references; a null result is the same as no property
 * @param byDefault what a function has whose template does not say it
 */
record Setting<T>(
    String property,
    Function<Node, @Nullable T> wanted,
    @Nullable T byDefault,
    Function<FunctionConfiguration, @Nullable T> deployed,
    BiConsumer<UpdateFunctionConfigurationRequest.Builder, T> write) {

  private static final int SMALLEST_STORAGE = 512;

  /** Security groups and subnets, in no order. */
  private record Network(TreeSet<String> groups, TreeSet<String> subnets, boolean dualStack) {
    static final Network NONE = new Network(new TreeSet<>(), new TreeSet<>(), false);
  }

  private record Image(List<String> command, List<String> entryPoint, String directory) {
    static final Image AS_BUILT = new Image(List.of(), List.of(), "");
  }

  private record Mount(String arn, String path) {}

  /**
   * All but the environment, which is merged variable by variable, and the logging, whose defaults
   * depend on the function.
   */
  static final List<Setting<?>> ALL =
      List.of(
          text("Description", "", FunctionConfiguration::description, (b, v) -> b.description(v)),
          text("Handler", null, FunctionConfiguration::handler, (b, v) -> b.handler(v)),
          text("Runtime", null, FunctionConfiguration::runtimeAsString, (b, v) -> b.runtime(v)),
          text("Role", null, FunctionConfiguration::role, (b, v) -> b.role(v)),
          text("KmsKeyArn", "", FunctionConfiguration::kmsKeyArn, (b, v) -> b.kmsKeyArn(v)),
          number("MemorySize", FunctionConfiguration::memorySize, (b, v) -> b.memorySize(v)),
          number("Timeout", FunctionConfiguration::timeout, (b, v) -> b.timeout(v)),
          new Setting<>(
              "EphemeralStorage",
              node -> number(node, "Size"),
              SMALLEST_STORAGE,
              f -> of(f.ephemeralStorage(), EphemeralStorage::size),
              (b, size) -> b.ephemeralStorage(storage -> storage.size(size))),
          new Setting<>(
              "DeadLetterConfig",
              node -> text(node, "TargetArn"),
              "",
              f -> of(f.deadLetterConfig(), config -> config.targetArn()),
              (b, arn) -> b.deadLetterConfig(config -> config.targetArn(arn))),
          new Setting<>(
              "TracingConfig",
              node -> text(node, "Mode"),
              TracingMode.PASS_THROUGH.toString(),
              f -> of(f.tracingConfig(), TracingConfigResponse::modeAsString),
              (b, mode) -> b.tracingConfig(config -> config.mode(mode))),
          new Setting<>(
              "SnapStart",
              node -> text(node, "ApplyOn"),
              SnapStartApplyOn.NONE.toString(),
              f -> of(f.snapStart(), SnapStartResponse::applyOnAsString),
              (b, when) -> b.snapStart(snap -> snap.applyOn(when))),
          new Setting<List<String>>(
              "Layers",
              Setting::texts,
              List.of(),
              f -> f.layers().stream().map(Layer::arn).toList(),
              (b, layers) -> b.layers(layers)),
          new Setting<>(
              "VpcConfig",
              Setting::network,
              Network.NONE,
              f -> of(f.vpcConfig(), Setting::network),
              (b, network) ->
                  b.vpcConfig(
                      vpc ->
                          vpc.securityGroupIds(network.groups())
                              .subnetIds(network.subnets())
                              .ipv6AllowedForDualStack(network.dualStack()))),
          new Setting<>(
              "ImageConfig",
              Setting::image,
              Image.AS_BUILT,
              f -> of(of(f.imageConfigResponse(), r -> r.imageConfig()), Setting::image),
              (b, image) ->
                  b.imageConfig(
                      config ->
                          config
                              .command(image.command())
                              .entryPoint(image.entryPoint())
                              .workingDirectory(image.directory()))),
          new Setting<List<Mount>>(
              "FileSystemConfigs",
              Setting::mounts,
              List.of(),
              f ->
                  f.fileSystemConfigs().stream()
                      .map(config -> new Mount(config.arn(), config.localMountPath()))
                      .toList(),
              (b, mounts) -> b.fileSystemConfigs(mounts.stream().map(Setting::config).toList())));

  /** Whether the template wants another value than is deployed; writes it then. */
  boolean apply(
      @Nullable Node property,
      FunctionConfiguration deployedNow,
      UpdateFunctionConfigurationRequest.Builder request) {
    T value = property == null ? null : wanted.apply(property);
    T should = value == null ? byDefault : value;
    T is = deployed.apply(deployedNow);
    if (should == null || should.equals(is == null ? byDefault : is)) {
      return false;
    }
    write.accept(request, should);
    return true;
  }

  /** The variables of a function that has some; empty when Lambda cannot read them. */
  static Optional<Map<String, String>> environment(FunctionConfiguration deployed) {
    EnvironmentResponse environment = deployed.environment();
    if (environment != null && environment.error() != null) {
      return Optional.empty();
    }
    return Optional.of(
        environment == null || !environment.hasVariables() ? Map.of() : environment.variables());
  }

  private static Setting<String> text(
      String property,
      @Nullable String byDefault,
      Function<FunctionConfiguration, @Nullable String> deployed,
      BiConsumer<UpdateFunctionConfigurationRequest.Builder, String> write) {
    return new Setting<>(property, Setting::plain, byDefault, deployed, write);
  }

  private static Setting<Integer> number(
      String property,
      Function<FunctionConfiguration, @Nullable Integer> deployed,
      BiConsumer<UpdateFunctionConfigurationRequest.Builder, Integer> write) {
    return new Setting<>(property, Setting::number, null, deployed, write);
  }

  private static <A, B> @Nullable B of(@Nullable A part, Function<A, @Nullable B> read) {
    return part == null ? null : read.apply(part);
  }

  private static @Nullable String plain(Node node) {
    return node instanceof Scalar scalar && !node.isNull() ? scalar.toPlainText() : null;
  }

  private static @Nullable Integer number(Node node) {
    return node instanceof Scalar.Numeric number
        ? Integer.valueOf((int) number.value())
        : node.asText().filter(text -> text.matches("\\d{1,9}")).map(Integer::valueOf).orElse(null);
  }

  private static @Nullable Integer number(Node node, String key) {
    return node.asMapping().flatMap(m -> m.get(key)).map(Setting::number).orElse(null);
  }

  private static @Nullable String text(Node node, String key) {
    return node.asMapping().flatMap(m -> m.text(key)).orElse(null);
  }

  private static List<String> texts(Node node) {
    return node.asSequence().map(Sequence::items).orElse(List.of()).stream()
        .map(Setting::plain)
        .filter(Objects::nonNull)
        .toList();
  }

  private static List<String> texts(Node node, String key) {
    return node.asMapping().flatMap(m -> m.get(key)).map(Setting::texts).orElse(List.of());
  }

  private static Image image(Node node) {
    return new Image(
        texts(node, "Command"),
        texts(node, "EntryPoint"),
        Objects.requireNonNullElse(text(node, "WorkingDirectory"), ""));
  }

  private static Image image(ImageConfig config) {
    return new Image(
        config.command(),
        config.entryPoint(),
        Objects.requireNonNullElse(config.workingDirectory(), ""));
  }

  private static List<Mount> mounts(Node node) {
    return node.asSequence().map(Sequence::items).orElse(List.of()).stream()
        .map(
            mount ->
                new Mount(
                    Objects.requireNonNullElse(text(mount, "Arn"), ""),
                    Objects.requireNonNullElse(text(mount, "LocalMountPath"), "")))
        .toList();
  }

  private static FileSystemConfig config(Mount mount) {
    return FileSystemConfig.builder().arn(mount.arn()).localMountPath(mount.path()).build();
  }

  private static Network network(Node node) {
    Optional<Mapping> config = node.asMapping();
    return new Network(
        new TreeSet<>(texts(node, "SecurityGroupIds")),
        new TreeSet<>(texts(node, "SubnetIds")),
        config
            .flatMap(c -> c.get("Ipv6AllowedForDualStack"))
            .map(Setting::plain)
            .filter("true"::equals)
            .isPresent());
  }

  private static Network network(VpcConfigResponse vpc) {
    return new Network(
        new TreeSet<>(vpc.securityGroupIds()),
        new TreeSet<>(vpc.subnetIds()),
        Boolean.TRUE.equals(vpc.ipv6AllowedForDualStack()));
  }
}
