package dev.tradewind.local.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.local.gateway.Table;
import dev.tradewind.model.event.Cors;
import dev.tradewind.model.event.HttpIntegration;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RouterTest {

  private static final Cors CORS =
      new Cors(List.of("*"), List.of(), List.of(), List.of(), false, null, null);

  static Stream<List<String>> restRoutes() throws IOException {
    return Table.rows("rest-routes.txt");
  }

  static Stream<List<String>> httpApiRoutes() throws IOException {
    return Table.rows("http-api-routes.txt");
  }

  @ParameterizedTest
  @MethodSource("restRoutes")
  void restRouterPicksAsApiGatewayDoes(List<String> row) {
    List<RestRoute> routes = new ArrayList<>();
    Map<String, Cors> preflights = new LinkedHashMap<>();
    for (String route : row.get(0).split(", ", -1)) {
      String method = method(route);
      if (method.equals("cors")) {
        preflights.put(rest(route), CORS);
      } else {
        routes.add(
            new RestRoute(
                method, rest(route), "f", HttpIntegration.PROXY, false, RestRoute.LONGEST_TIMEOUT));
      }
    }
    RestRouter router = new RestRouter(new RestRoutes("dev", routes, preflights, List.of()));
    String picked =
        switch (router.route(method(row.get(1)), rest(row.get(1)))) {
          case null -> "missing";
          case RestRouter.Preflight ignored -> "preflight";
          case RestRouter.Method(RestRoute route, Map<String, String> parameters) ->
              route.method() + " " + route.path() + shown(parameters);
        };
    assertThat(picked).isEqualTo(row.get(2));
  }

  @ParameterizedTest
  @MethodSource("httpApiRoutes")
  void httpApiRouterPicksAsApiGatewayDoes(List<String> row) {
    List<HttpApiRoute> routes = new ArrayList<>();
    for (String route : row.get(0).split(", ", -1)) {
      routes.add(new HttpApiRoute(method(route), rest(route), "f", "2.0"));
    }
    HttpApiRouter.Match match =
        new HttpApiRouter(routes).route(method(row.get(1)), rest(row.get(1)));
    assertThat(match == null ? "missing" : match.route().key() + shown(match.pathParameters()))
        .isEqualTo(row.get(2));
  }

  private static String method(String text) {
    return text.substring(0, text.indexOf(' '));
  }

  private static String rest(String text) {
    return text.substring(text.indexOf(' ') + 1);
  }

  private static String shown(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(parameter -> " " + parameter.getKey() + "=" + parameter.getValue())
        .collect(Collectors.joining());
  }
}
