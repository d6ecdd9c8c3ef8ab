package dev.tradewind.aws.http;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.model.node.MappingBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The OPTIONS methods that answer preflight requests: one for each path with CORS, by a mock
 * integration. The rules of all routes on a path are merged.
 */
final class CorsMethods {

  private final RestApi api;
  private final ResourceTree resources;

  CorsMethods(RestApi api, ResourceTree resources) {
    this.api = api;
    this.resources = resources;
  }

  /** By logical id. */
  Map<String, Resource> compile(List<Route> routes) {
    Map<String, RouteCors> rules = new LinkedHashMap<>();
    for (Route route : routes) {
      RouteCors cors = route.cors();
      if (cors != null) {
        rules.compute(route.path(), (path, before) -> before == null ? cors : merge(before, cors));
      }
    }
    Map<String, Resource> methods = new LinkedHashMap<>();
    rules.forEach(
        (path, cors) -> {
          String id = RestApiIds.method(path, "options");
          methods.put(id, method(id, path, cors));
        });
    return methods;
  }

  /** Lists are joined, the later first; of single values the later one counts. */
  private static RouteCors merge(RouteCors before, RouteCors later) {
    return new RouteCors(
        later.origin(),
        union(later.origins(), before.origins()),
        union(later.methods(), before.methods()),
        union(later.headers(), before.headers()),
        before.allowCredentials() || later.allowCredentials(),
        later.maxAge() == null ? before.maxAge() : later.maxAge(),
        later.cacheControl() == null ? before.cacheControl() : later.cacheControl());
  }

  private static List<String> union(List<String> first, List<String> second) {
    Set<String> all = new LinkedHashSet<>(first);
    all.addAll(second);
    return List.copyOf(all);
  }

  private Resource method(String id, String path, RouteCors cors) {
    List<String> origins = origins(cors);
    Map<String, String> headers = headers(cors, origins);
    return Resource.of(
        id,
        "AWS::ApiGateway::Method",
        Cfn.object()
            .put("AuthorizationType", "NONE")
            .put("HttpMethod", "OPTIONS")
            .put(
                "MethodResponses",
                Cfn.list(
                    Cfn.object()
                        .put("StatusCode", "200")
                        .put("ResponseParameters", ResponseHeaders.declared(headers.keySet()))
                        .put("ResponseModels", Cfn.object())
                        .build()))
            .put("RequestParameters", Cfn.object())
            .put("Integration", integration(headers, origins))
            .put("ResourceId", resources.id(path))
            .put("RestApiId", api.id()));
  }

  private static MappingBuilder integration(Map<String, String> headers, List<String> origins) {
    MappingBuilder parameters = Cfn.object();
    headers.forEach((name, value) -> parameters.put(ResponseHeaders.key(name), value));
    return Cfn.object()
        .put("Type", "MOCK")
        .put("RequestTemplates", Cfn.object().put("application/json", "{statusCode:200}"))
        .put("ContentHandling", "CONVERT_TO_TEXT")
        .put(
            "IntegrationResponses",
            Cfn.list(
                Cfn.object()
                    .put("StatusCode", "200")
                    .put("ResponseParameters", parameters)
                    .put(
                        "ResponseTemplates",
                        Cfn.object()
                            .put(
                                "application/json",
                                origins.isEmpty() ? "" : MappingTemplates.echoOrigin(origins)))
                    .build()));
  }

  /**
   * Several origins: those that {@code origin} lists with commas, else those of {@code origins}.
   */
  private static List<String> origins(RouteCors cors) {
    String origin = cors.origin();
    return origin != null && origin.contains(",")
        ? Arrays.stream(origin.split(",", -1)).map(String::strip).toList()
        : cors.origins();
  }

  private static Map<String, String> headers(RouteCors cors, List<String> origins) {
    Map<String, String> headers = new LinkedHashMap<>();
    String origin = origins.isEmpty() ? cors.singleOrigin() : origins.getFirst();
    headers.put("Access-Control-Allow-Origin", quoted(origin));
    headers.put("Access-Control-Allow-Headers", quoted(String.join(",", cors.headers())));
    headers.put("Access-Control-Allow-Methods", quoted(String.join(",", named(cors.methods()))));
    putQuoted(headers, "Access-Control-Allow-Credentials", cors.allowCredentials() ? "true" : null);
    putQuoted(headers, "Access-Control-Max-Age", cors.maxAge());
    putQuoted(headers, "Cache-Control", cors.cacheControl());
    return headers;
  }

  /** Browsers know no ANY: it is written out. */
  private static List<String> named(List<String> methods) {
    List<String> named = new ArrayList<>();
    for (String method : methods) {
      named.add(method.equals("ANY") ? "DELETE,GET,HEAD,PATCH,POST,PUT" : method);
    }
    return named;
  }

  private static void putQuoted(Map<String, String> headers, String name, @Nullable String value) {
    if (value != null) {
      headers.put(name, quoted(value));
    }
  }

  private static String quoted(String value) {
    return "'" + value + "'";
  }
}
