package dev.tradewind.aws.http;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The responses of a route that goes through templates, twice: what the method may answer, and how
 * its integration makes that answer.
 */
final class Responses {

  private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
  private static final String ALLOW_CREDENTIALS = "Access-Control-Allow-Credentials";

  private Responses() {}

  /** {@code MethodResponses}: the headers of each status code. */
  static List<Mapping> ofMethod(Route route) {
    ResponseMapping response = route.response();
    if (response == null) {
      return List.of();
    }
    List<Mapping> responses = new ArrayList<>();
    for (ResponseMapping.Status status : response.statuses()) {
      Set<String> headers = new LinkedHashSet<>();
      RouteCors cors = route.cors();
      if (cors != null) {
        headers.add(ALLOW_ORIGIN);
        if (cors.allowCredentials()) {
          headers.add(ALLOW_CREDENTIALS);
        }
      }
      headers.addAll(response.headers().keys());
      headers.addAll(status.headers().keys());
      responses.add(
          Cfn.object()
              .put("ResponseParameters", ResponseHeaders.declared(headers))
              .put("ResponseModels", Cfn.object())
              .put("StatusCode", status.code())
              .build());
    }
    return responses;
  }

  /** {@code IntegrationResponses}: patterns, header values and bodies. */
  static List<Mapping> ofIntegration(Route route) {
    ResponseMapping response = route.response();
    if (response == null) {
      return List.of();
    }
    List<Mapping> responses = new ArrayList<>();
    for (ResponseMapping.Status status : response.statuses()) {
      MappingBuilder bodies = Cfn.object().put("application/json", response.template());
      bodies.putAll(status.templates());
      responses.add(
          Cfn.object()
              .put("StatusCode", status.code())
              .put("SelectionPattern", status.pattern())
              .put("ResponseParameters", headers(route, response, status))
              .put("ResponseTemplates", bodies)
              .put(
                  "ContentHandling",
                  status.code().startsWith("2") ? response.contentHandling() : null)
              .build());
    }
    return responses;
  }

  private static MappingBuilder headers(
      Route route, ResponseMapping response, ResponseMapping.Status status) {
    MappingBuilder headers = Cfn.object();
    RouteCors cors = route.cors();
    if (cors != null) {
      headers.put(ResponseHeaders.key(ALLOW_ORIGIN), "'" + cors.allowedOrigin() + "'");
      if (cors.allowCredentials()) {
        headers.put(ResponseHeaders.key(ALLOW_CREDENTIALS), "true");
      }
    }
    putAll(response.headers(), headers);
    putAll(status.headers(), headers);
    return headers;
  }

  private static void putAll(Mapping written, MappingBuilder headers) {
    written
        .entries()
        .forEach(
            (name, entry) -> headers.put(ResponseHeaders.key(name), Coerced.string(entry.value())));
  }
}
