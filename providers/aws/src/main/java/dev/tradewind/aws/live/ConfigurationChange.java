package dev.tradewind.aws.live;

import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionConfigurationRequest;

/**
 * What has to change for a deployed function to have the settings of its template. It holds for the
 * function as it was looked at: Lambda refuses it once someone else has changed the function.
 *
 * @param changed properties that the request changes, by their names in the template
 * @param leftAlone properties, and variables of the environment, whose references are not known;
 *     they keep what is deployed
 * @param hidden whether Lambda does not show the environment that is deployed, which stays then
 */
record ConfigurationChange(
    UpdateFunctionConfigurationRequest request,
    List<String> changed,
    List<String> leftAlone,
    boolean hidden) {

  private static final String ENVIRONMENT = "Environment";
  private static final String LOGGING = "LoggingConfig";

  /** Properties that {@link #of} brings up to date. */
  static final Set<String> COVERED =
      Stream.concat(Setting.ALL.stream().map(Setting::property), Stream.of(ENVIRONMENT, LOGGING))
          .collect(Collectors.toUnmodifiableSet());

  ConfigurationChange {
    changed = List.copyOf(changed);
    leftAlone = List.copyOf(leftAlone);
  }

  /**
   * @param wanted properties of the function in the template
   */
  static ConfigurationChange of(
      Mapping wanted, FunctionConfiguration deployed, StackReferences references) {
    UpdateFunctionConfigurationRequest.Builder request =
        UpdateFunctionConfigurationRequest.builder()
            .functionName(deployed.functionName())
            .revisionId(deployed.revisionId());
    List<String> changed = new ArrayList<>();
    List<String> leftAlone = new ArrayList<>();
    for (Setting<?> setting : Setting.ALL) {
      Optional<Node> written = wanted.get(setting.property());
      Optional<Node> value = written.flatMap(references::resolve);
      if (written.isPresent() && value.isEmpty()) {
        leftAlone.add(setting.property());
      } else if (setting.apply(value.orElse(null), deployed, request)) {
        changed.add(setting.property());
      }
    }
    Optional<Node> written = wanted.get(LOGGING);
    Optional<Node> logs = written.flatMap(references::resolve);
    Logging logging = Logging.wanted(logs.orElse(null), deployed.functionName());
    if (written.isPresent() && logs.isEmpty()) {
      leftAlone.add(LOGGING);
    } else if (!logging.equals(Logging.deployed(deployed))) {
      request.loggingConfig(logging.config());
      changed.add(LOGGING);
    }
    Optional<Map<String, String>> environment = Setting.environment(deployed);
    environment.ifPresent(
        is -> {
          Map<String, String> should = environment(wanted, is, references, leftAlone);
          if (!should.equals(is)) {
            request.environment(variables -> variables.variables(should));
            changed.add(ENVIRONMENT);
          }
        });
    return new ConfigurationChange(request.build(), changed, leftAlone, environment.isEmpty());
  }

  /** A variable whose value is not known keeps the one that is deployed, if it is. */
  private static Map<String, String> environment(
      Mapping wanted,
      Map<String, String> deployed,
      StackReferences references,
      List<String> leftAlone) {
    Map<String, String> variables = new LinkedHashMap<>();
    wanted
        .at(ENVIRONMENT, "Variables")
        .flatMap(Node::asMapping)
        .ifPresent(
            written ->
                written
                    .entries()
                    .forEach(
                        (name, entry) -> {
                          Optional<Node> value = references.resolve(entry.value());
                          if (value.isEmpty()) {
                            leftAlone.add(ENVIRONMENT + "." + name);
                            if (deployed.containsKey(name)) {
                              variables.put(name, deployed.get(name));
                            }
                          } else if (value.get() instanceof Scalar scalar && !scalar.isNull()) {
                            variables.put(name, scalar.toPlainText());
                          }
                        }));
    return variables;
  }

  boolean isEmpty() {
    return changed.isEmpty();
  }
}
