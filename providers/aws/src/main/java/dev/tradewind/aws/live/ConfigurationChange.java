package dev.tradewind.aws.live;

import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionConfigurationRequest;

/**
 * What has to change for a deployed function to have the settings of its template.
 *
 * @param changed properties that the request changes, by their names in the template
 * @param leftAlone properties, and variables of the environment, whose references are not known;
 *     they keep what is deployed
 */
record ConfigurationChange(
    UpdateFunctionConfigurationRequest request, List<String> changed, List<String> leftAlone) {

  private static final String ENVIRONMENT = "Environment";

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
        UpdateFunctionConfigurationRequest.builder().functionName(deployed.functionName());
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
    Map<String, String> is = Setting.environment(deployed);
    Map<String, String> should = environment(wanted, is, references, leftAlone);
    if (!should.equals(is)) {
      request.environment(environment -> environment.variables(should));
      changed.add(ENVIRONMENT);
    }
    return new ConfigurationChange(request.build(), changed, leftAlone);
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
