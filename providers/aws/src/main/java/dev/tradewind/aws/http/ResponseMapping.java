package dev.tradewind.aws.http;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.model.event.HttpIntegration;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How what answers a route becomes its response: one status code for each pattern that the error of
 * a function, or the status of an HTTP server, may match.
 *
 * @param headers of every status code, by name
 * @param template of every status code; null: none
 * @param contentHandling for the successful ones; null: not said
 */
record ResponseMapping(
    List<Status> statuses,
    Mapping headers,
    @Nullable Node template,
    @Nullable Node contentHandling) {

  /**
   * @param pattern empty for the response that no pattern matches
   * @param templates by content type
   */
  record Status(String code, String pattern, Mapping headers, Mapping templates) {}

  private static final Comparator<String> BY_NUMBER =
      Comparator.<String, Boolean>comparing(code -> code.startsWith("0"))
          .thenComparing(Comparator.naturalOrder());

  ResponseMapping {
    statuses = List.copyOf(statuses);
  }

  /**
   * The mapping of a route; empty when it has none.
   *
   * @param written the {@code response} block
   */
  static Optional<ResponseMapping> of(HttpIntegration integration, Optional<Mapping> written) {
    return switch (integration) {
      case TEMPLATE, HTTP -> Optional.of(mapped(written.orElseGet(ResponseMapping::nothing)));
      case MOCK -> written.map(ResponseMapping::mocked);
      case PROXY, HTTP_PROXY -> Optional.empty();
    };
  }

  private static ResponseMapping mapped(Mapping written) {
    Optional<Mapping> codes = codes(written);
    Map<String, Status> statuses = statuses(codes);
    addDefaults(statuses, codes);
    return of(written, statuses);
  }

  /** A gateway that answers by itself has no errors to match: 200 is all it needs. */
  private static ResponseMapping mocked(Mapping written) {
    Optional<Mapping> codes = codes(written);
    Map<String, Status> statuses = statuses(codes);
    if (codes.isEmpty()) {
      statuses.put("200", status("200", ""));
    }
    return of(written, statuses);
  }

  private static ResponseMapping of(Mapping written, Map<String, Status> statuses) {
    Settings settings = new Settings(written);
    return new ResponseMapping(
        List.copyOf(statuses.values()),
        settings.mapping("headers").orElseGet(ResponseMapping::nothing),
        settings.value("template").map(Coerced::string).orElse(null),
        settings.value("contentHandling").orElse(null));
  }

  private static Optional<Mapping> codes(Mapping written) {
    return new Settings(written).mapping("statusCodes");
  }

  private static Map<String, Status> statuses(Optional<Mapping> codes) {
    Map<String, Status> statuses = new TreeMap<>(BY_NUMBER);
    codes.ifPresent(
        all ->
            all.entries()
                .forEach((code, entry) -> statuses.put(code, status(code, entry.value()))));
    return statuses;
  }

  /**
   * Without codes of its own a route gets the common ones; with them it gets 200 for what no
   * pattern matches, which takes the place of a 200 whose {@code pattern} is not written as empty
   * text.
   */
  private static void addDefaults(Map<String, Status> statuses, Optional<Mapping> codes) {
    if (codes.isEmpty()) {
      defaults().forEach(status -> statuses.put(status.code(), status));
      return;
    }
    boolean hasFallback =
        codes.get().entries().values().stream()
            .map(entry -> entry.value().asMapping().flatMap(code -> code.text("pattern")))
            .anyMatch(pattern -> pattern.filter(String::isEmpty).isPresent());
    if (!hasFallback) {
      statuses.put("200", status("200", ""));
    }
  }

  private static List<Status> defaults() {
    return List.of(
        status("200", ""),
        status("400", tagged("400")),
        status("401", tagged("401")),
        status("403", tagged("403")),
        status("404", tagged("404")),
        status("422", tagged("422")),
        status(
            "500",
            "[\\s\\S]*(Process\\s?exited\\s?before\\s?completing\\s?request|\\[500\\])[\\s\\S]*"),
        status("502", tagged("502")),
        status("504", "(" + tagged("504") + ")|(.*Task timed out after \\d+\\.\\d+ seconds$)"));
  }

  /** An error message with the code in brackets somewhere. */
  private static String tagged(String code) {
    return "[\\s\\S]*\\[" + code + "\\][\\s\\S]*";
  }

  private static Status status(String code, String pattern) {
    return new Status(code, pattern, nothing(), nothing());
  }

  private static Status status(String code, Node written) {
    Settings settings = new Settings(written.asMapping().orElseGet(ResponseMapping::nothing));
    MappingBuilder templates = Cfn.object();
    settings
        .value("template")
        .ifPresent(
            template -> {
              if (template instanceof Mapping byType) {
                templates.putAll(byType);
              } else {
                templates.put("application/json", Coerced.string(template));
              }
            });
    return new Status(
        code,
        Coerced.text(settings.value("pattern")).orElse(""),
        settings.mapping("headers").orElseGet(ResponseMapping::nothing),
        templates.build());
  }

  private static Mapping nothing() {
    return Mapping.empty(Cfn.GENERATED);
  }
}
