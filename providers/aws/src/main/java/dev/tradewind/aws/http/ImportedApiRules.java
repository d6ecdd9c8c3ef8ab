package dev.tradewind.aws.http;

import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import java.util.Optional;

/** What a service must and cannot say about an API of another stack, and about its stage. */
final class ImportedApiRules {

  private final Compilation compilation;
  private final RestApi api;

  ImportedApiRules(Compilation compilation, RestApi api) {
    this.compilation = compilation;
    this.api = api;
  }

  void check() {
    checkStageName();
    if (!api.isImported()) {
      return;
    }
    if (!api.gateway().has("restApiRootResourceId")) {
      compilation.report(
          Diagnostic.error(
              "missing-root-resource-id",
              "restApiId needs restApiRootResourceId beside it",
              "The paths of this service are added below the root resource of the other stack's"
                  + " API. Write restApiRootResourceId: with its id.",
              api.gateway().written().keySource("restApiId")));
    }
    refuse("tracing", "apiGateway");
    refuse("logs", "restApi");
  }

  /** Also when it is off: the stage is not ours. */
  private void refuse(String block, String key) {
    Optional<Node> written =
        api.provider().written().at(block, key).filter(value -> !value.isNull());
    if (written.isPresent()) {
      Optional<Mapping> owner = api.provider().mapping(block);
      compilation.report(
          Diagnostic.error(
              "setting-of-imported-api",
              "provider." + block + "." + key + " has no effect on an imported API",
              "provider.apiGateway.restApiId names an API of another stack, and its stage is set up"
                  + " there. Remove the setting here.",
              owner.map(mapping -> mapping.keySource(key)).orElse(written.get().source())));
    }
  }

  private void checkStageName() {
    String stage = api.service().stage();
    boolean valid =
        !stage.isEmpty()
            && stage
                .chars()
                .allMatch(
                    c ->
                        c == '-'
                            || c == '_'
                            || (c >= 'a' && c <= 'z')
                            || (c >= 'A' && c <= 'Z')
                            || (c >= '0' && c <= '9'));
    if (!valid) {
      compilation.report(
          Diagnostic.error(
              "invalid-stage-name",
              "API Gateway takes no stage named " + stage,
              "With http events a stage is made of letters, digits, - and _ only.",
              api.provider().written().keySource("stage")));
    }
  }
}
