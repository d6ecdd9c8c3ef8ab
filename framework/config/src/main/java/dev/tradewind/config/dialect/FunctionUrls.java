package dev.tradewind.config.dialect;

import dev.tradewind.model.FunctionUrl;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import java.util.Optional;

/** The {@code url} of a function: {@code true}, or a block. */
public final class FunctionUrls {

  private FunctionUrls() {}

  public static Optional<FunctionUrl> of(Node url) {
    if (!(url instanceof Mapping mapping)) {
      return Settings.bool(url).orElse(false)
          ? Optional.of(new FunctionUrl(false, null, false))
          : Optional.empty();
    }
    Settings settings = new Settings(mapping);
    return Optional.of(
        new FunctionUrl(
            settings.text("authorizer").isPresent(),
            settings.get("cors").flatMap(CorsRules::ofFunctionUrl).orElse(null),
            settings.text("invokeMode").filter("RESPONSE_STREAM"::equals).isPresent()));
  }
}
