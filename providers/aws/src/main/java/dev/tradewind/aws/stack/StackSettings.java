package dev.tradewind.aws.stack;

import dev.tradewind.aws.compile.Settings;
import dev.tradewind.model.Service;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import dev.tradewind.spi.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.RollbackConfiguration;
import software.amazon.awssdk.services.cloudformation.model.RollbackTrigger;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.Tag;

/**
 * What the {@code provider} block says about the stack itself rather than about its resources.
 *
 * @param tags of the stack: {@code STAGE}, then {@code stackTags}
 * @param roleArn of {@code iam.deploymentRole}; null for the rights of the caller
 * @param rollback null when nothing is said
 * @param direct {@code deploymentMethod: direct}: without a change set
 * @param policy JSON of {@code stackPolicy}; null when nothing is said
 * @param terminationProtection {@code deletionProtection} for this stage; null when nothing is said
 */
public record StackSettings(
    List<Tag> tags,
    List<Parameter> parameters,
    List<String> notificationArns,
    @Nullable String roleArn,
    @Nullable RollbackConfiguration rollback,
    boolean disableRollback,
    boolean direct,
    @Nullable String policy,
    @Nullable Boolean terminationProtection) {

  /** A stack always makes roles with names of their own. */
  private static final List<Capability> CAPABILITIES =
      List.of(Capability.CAPABILITY_IAM, Capability.CAPABILITY_NAMED_IAM);

  public StackSettings {
    tags = List.copyOf(tags);
    parameters = List.copyOf(parameters);
    notificationArns = List.copyOf(notificationArns);
  }

  public static StackSettings of(Service service) {
    Settings provider = Settings.ofProvider(service);
    return new StackSettings(
        tags(provider, service.stage()),
        parameters(provider),
        items(provider, "notificationArns").flatMap(node -> node.asText().stream()).toList(),
        provider.text("iam", "deploymentRole").or(() -> provider.text("cfnRole")).orElse(null),
        rollback(provider),
        provider.has("disableRollback"),
        provider.text("deploymentMethod").filter("direct"::equals).isPresent(),
        policy(provider),
        protection(provider, service.stage()));
  }

  /** Those that a template needs. */
  public static List<Capability> capabilities(Mapping template) {
    return template.get("Transform").isEmpty()
        ? CAPABILITIES
        : Stream.concat(CAPABILITIES.stream(), Stream.of(Capability.CAPABILITY_AUTO_EXPAND))
            .toList();
  }

  /** Whether a stack has these settings already, as far as its description tells. */
  public boolean areThoseOf(Stack stack) {
    return Set.copyOf(stack.tags()).equals(Set.copyOf(tags))
        && (notificationArns.isEmpty()
            || Set.copyOf(stack.notificationARNs()).equals(Set.copyOf(notificationArns)))
        && (rollback == null || rollback.equals(stack.rollbackConfiguration()))
        && (roleArn == null || roleArn.equals(stack.roleARN()))
        && parameters.stream().allMatch(parameter -> has(stack, parameter));
  }

  /** A parameter whose value the stack hides counts as different: CloudFormation will know. */
  private static boolean has(Stack stack, Parameter wanted) {
    return Boolean.TRUE.equals(wanted.usePreviousValue())
        || stack.parameters().stream()
            .anyMatch(
                parameter ->
                    parameter.parameterKey().equals(wanted.parameterKey())
                        && parameter.parameterValue().equals(wanted.parameterValue()));
  }

  private static List<Tag> tags(Settings provider, String stage) {
    List<Tag> tags = new ArrayList<>();
    tags.add(tag("STAGE", stage));
    provider
        .mapping("stackTags")
        .ifPresent(
            written ->
                written
                    .entries()
                    .forEach(
                        (key, entry) -> {
                          tags.removeIf(tag -> tag.key().equals(key));
                          tags.add(tag(key, plain(entry.value())));
                        }));
    return tags;
  }

  private static Tag tag(String key, String value) {
    return Tag.builder().key(key).value(value).build();
  }

  private static List<Parameter> parameters(Settings provider) {
    return items(provider, "stackParameters")
        .flatMap(node -> node.asMapping().stream())
        .map(
            written ->
                Parameter.builder()
                    .parameterKey(text(written, "ParameterKey"))
                    .parameterValue(text(written, "ParameterValue"))
                    .usePreviousValue(
                        written.get("UsePreviousValue").filter(Settings::counts).isPresent()
                            ? Boolean.TRUE
                            : null)
                    .build())
        .toList();
  }

  private static @Nullable RollbackConfiguration rollback(Settings provider) {
    return provider
        .mapping("rollbackConfiguration")
        .map(
            written ->
                RollbackConfiguration.builder()
                    .rollbackTriggers(
                        new Settings(written)
                            .value("RollbackTriggers")
                            .map(StackSettings::items)
                            .orElse(Stream.of())
                            .flatMap(node -> node.asMapping().stream())
                            .map(
                                trigger ->
                                    RollbackTrigger.builder()
                                        .arn(text(trigger, "Arn"))
                                        .type(text(trigger, "Type"))
                                        .build())
                            .toList())
                    .monitoringTimeInMinutes(
                        Optional.ofNullable(text(written, "MonitoringTimeInMinutes"))
                            .map(Integer::valueOf)
                            .orElse(null))
                    .build())
        .orElse(null);
  }

  private static @Nullable String policy(Settings provider) {
    return provider
        .value("stackPolicy")
        .map(statements -> "{\"Statement\":" + JsonWriter.compact(statements) + "}")
        .orElse(null);
  }

  private static @Nullable Boolean protection(Settings provider, String stage) {
    Optional<Node> written =
        provider.written().get("deletionProtection").filter(node -> !node.isNull());
    if (written.isEmpty()) {
      return null;
    }
    return written
        .get()
        .asMapping()
        .map(
            stages ->
                items(new Settings(stages), "stages").anyMatch(node -> plain(node).equals(stage)))
        .orElseGet(() -> Settings.counts(written.get()));
  }

  private static Stream<Node> items(Settings settings, String key) {
    return settings.value(key).map(StackSettings::items).orElse(Stream.of());
  }

  private static Stream<Node> items(Node node) {
    return node instanceof Sequence sequence ? sequence.items().stream() : Stream.of();
  }

  private static @Nullable String text(Mapping written, String key) {
    return written.get(key).filter(node -> !node.isNull()).map(StackSettings::plain).orElse(null);
  }

  private static String plain(Node node) {
    return node instanceof Scalar scalar ? scalar.toPlainText() : JsonWriter.compact(node);
  }
}
