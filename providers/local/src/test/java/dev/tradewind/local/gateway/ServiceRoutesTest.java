package dev.tradewind.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.local.gateway.route.FunctionUrlRoute;
import dev.tradewind.local.gateway.route.HttpApiRoute;
import dev.tradewind.local.gateway.route.RestRoute;
import dev.tradewind.model.Code;
import dev.tradewind.model.Function;
import dev.tradewind.model.FunctionUrl;
import dev.tradewind.model.Infra;
import dev.tradewind.model.PackageRules;
import dev.tradewind.model.ProviderSettings;
import dev.tradewind.model.RuntimeId;
import dev.tradewind.model.Service;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.Target;
import dev.tradewind.model.event.Cors;
import dev.tradewind.model.event.Event;
import dev.tradewind.model.event.HttpIntegration;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.spi.json.JsonReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ServiceRoutesTest {

  private static final SourceRange PLACE = SourceRange.none("test");
  private static final Mapping NOTHING = Mapping.empty(PLACE);

  @Test
  void everyHttpEventIsARoute() throws Exception {
    ApiRoutes routes =
        ApiRoutes.of(
            service(
                "{\"apiGateway\":{\"binaryMediaTypes\":[\"image/png\"],\"timeoutInMillis\":900}}",
                function("a", null, http("GET", "/x", null, false, "{}")),
                function(
                    "b",
                    new FunctionUrl(false, null, false),
                    http("ANY", "/y", null, false, "{\"timeoutInMillis\":50}"),
                    new Event.HttpApi("GET", "/z", "2.0", NOTHING, PLACE))));
    assertThat(routes.rest().stage()).isEqualTo("dev");
    assertThat(routes.rest().binaryMediaTypes()).containsExactly("image/png");
    assertThat(routes.rest().routes())
        .containsExactly(
            new RestRoute("GET", "/x", "a", HttpIntegration.PROXY, false, Duration.ofMillis(900)),
            new RestRoute("ANY", "/y", "b", HttpIntegration.PROXY, false, Duration.ofMillis(50)));
    assertThat(routes.httpApi().routes())
        .containsExactly(new HttpApiRoute("GET", "/z", "b", "2.0"));
    assertThat(routes.functionUrls()).containsExactly(new FunctionUrlRoute("b", null));
  }

  @Test
  void asyncRouteWithoutAnIntegrationHasAMappingTemplate() throws Exception {
    ApiRoutes routes =
        ApiRoutes.of(
            service(
                "{}",
                function(
                    "a",
                    null,
                    http("POST", "/x", null, true, "{}"),
                    http("POST", "/y", null, true, "{\"integration\":\"lambda-proxy\"}"))));
    assertThat(routes.rest().routes())
        .extracting(RestRoute::integration)
        .containsExactly(HttpIntegration.TEMPLATE, HttpIntegration.PROXY);
  }

  @Test
  void crossOriginRulesOfOnePathAreMerged() throws Exception {
    ApiRoutes routes =
        ApiRoutes.of(
            service(
                "{}",
                function("a", null, http("GET", "/x", cors("https://a", "GET", 5), false, "{}")),
                function("b", null, http("PUT", "/x", cors("https://b", "PUT", 7), false, "{}")),
                function("c", null, http("GET", "/y", cors("https://c", "GET", 1), false, "{}"))));
    assertThat(routes.rest().preflights())
        .containsOnlyKeys("/x", "/y")
        .containsEntry(
            "/x",
            new Cors(
                List.of("https://b", "https://a"),
                List.of("OPTIONS", "PUT", "GET"),
                List.of("h"),
                List.of(),
                false,
                Duration.ofSeconds(7),
                null));
  }

  private static Cors cors(String origin, String method, int maxAge) {
    return new Cors(
        List.of(origin),
        List.of("OPTIONS", method),
        List.of("h"),
        List.of(),
        false,
        Duration.ofSeconds(maxAge),
        null);
  }

  private static Event http(
      String method, String path, @Nullable Cors cors, boolean async, String settings)
      throws Exception {
    return new Event.Http(
        method, path, cors, HttpIntegration.PROXY, async, mapping(settings), PLACE);
  }

  private static Mapping mapping(String json) throws Exception {
    return JsonReader.read(json, "test").asMapping().orElseThrow();
  }

  private static Function function(String key, @Nullable FunctionUrl url, Event... events) {
    return new Function(
        key,
        "shop-dev-" + key,
        "",
        new Code.Handler("index.handler", PLACE),
        RuntimeId.of("nodejs22.x"),
        1024,
        Duration.ofSeconds(6),
        "x86_64",
        Map.of(),
        List.of(),
        null,
        url,
        Map.of(),
        List.of(events),
        PackageRules.none(PLACE),
        null,
        NOTHING,
        PLACE);
  }

  private static Service service(String provider, Function... functions) throws Exception {
    Map<String, Function> byKey = new LinkedHashMap<>();
    for (Function function : functions) {
      byKey.put(function.key(), function);
    }
    return new Service(
        "shop",
        "dev",
        new ProviderSettings("aws", "eu-west-1", null, Map.of(), null, mapping(provider), PLACE),
        new Target("local", "local", NOTHING, PLACE),
        Map.of(),
        byKey,
        Map.of(),
        PackageRules.none(PLACE),
        Infra.none(),
        List.of(),
        NOTHING,
        List.of(),
        NOTHING,
        Path.of("shop").toAbsolutePath(),
        Path.of("shop/serverless.yml").toAbsolutePath(),
        Map.of(),
        "1");
  }
}
