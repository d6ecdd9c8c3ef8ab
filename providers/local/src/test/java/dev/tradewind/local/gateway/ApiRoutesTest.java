package dev.tradewind.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.local.gateway.route.FunctionUrlRoute;
import dev.tradewind.local.gateway.route.HttpApiRoute;
import dev.tradewind.local.gateway.route.HttpApiRoutes;
import dev.tradewind.local.gateway.route.RestRoute;
import dev.tradewind.local.gateway.route.RestRoutes;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.event.Cors;
import dev.tradewind.model.event.HttpIntegration;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.spi.json.JsonReader;
import dev.tradewind.spi.json.JsonWriter;
import dev.tradewind.spi.operation.DeploymentInfo.Endpoint;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ApiRoutesTest {

  private static final Cors CORS =
      new Cors(
          List.of("https://a"),
          List.of("GET"),
          List.of("x-h"),
          List.of("x-e"),
          true,
          Duration.ofSeconds(7),
          "no-store");

  private static final ApiRoutes ROUTES =
      new ApiRoutes(
          new RestRoutes(
              "dev",
              List.of(
                  new RestRoute(
                      "GET", "/a/{x}", "f", HttpIntegration.PROXY, true, Duration.ofSeconds(5))),
              Map.of("/a/{x}", CORS),
              List.of("image/png")),
          new HttpApiRoutes(
              List.of(
                  new HttpApiRoute("POST", "/b", "g", "1.0"),
                  new HttpApiRoute("ANY", "$default", "g", "2.0")),
              CORS),
          List.of(new FunctionUrlRoute("f", null), new FunctionUrlRoute("g", CORS)));

  @Test
  void whatIsWrittenIsReadBack() throws Exception {
    String json = JsonWriter.pretty(ROUTES.toNode());
    Mapping read = JsonReader.read(json, "local.json").asMapping().orElseThrow();
    assertThat(ApiRoutes.from(read)).isEqualTo(ROUTES);
  }

  @Test
  void emptyNodeIsNoRoutes() {
    assertThat(ApiRoutes.from(Mapping.empty(SourceRange.none("test"))).isEmpty()).isTrue();
  }

  @Test
  void endpointsAreTheAddressesToCall() {
    assertThat(ROUTES.endpoints(3000))
        .containsExactly(
            new Endpoint("GET", "http://localhost:3000/dev/a/{x}", "f"),
            new Endpoint("POST", "http://localhost:3000/b", "g"),
            new Endpoint("ANY", "http://localhost:3000/", "g"),
            new Endpoint("ANY", "http://localhost:3000/_url/f/", "f"),
            new Endpoint("ANY", "http://localhost:3000/_url/g/", "g"));
  }
}
