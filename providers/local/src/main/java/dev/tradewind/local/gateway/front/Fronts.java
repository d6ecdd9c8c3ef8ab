package dev.tradewind.local.gateway.front;

import dev.tradewind.local.gateway.route.FunctionUrlRoute;
import dev.tradewind.local.gateway.route.HttpApiRoutes;
import dev.tradewind.local.gateway.route.RestRoutes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells which API a request is for: a function's address by its prefix, the REST API by its stage,
 * all else the HTTP API; a service that has no HTTP API answers all else as a REST API does.
 */
public final class Fronts {

  static final String FUNCTION_URLS = "/_url/";

  private final RestFront rest;
  private final boolean hasRest;
  private final HttpApiFront httpApi;
  private final boolean hasHttpApi;
  private final Map<String, FunctionUrlFront> functionUrls = new HashMap<>();

  public Fronts(
      RestRoutes rest, HttpApiRoutes httpApi, List<FunctionUrlRoute> urls, FunctionCalls calls) {
    this.rest = new RestFront(rest, calls);
    this.hasRest = !rest.isEmpty();
    this.httpApi = new HttpApiFront(httpApi, calls);
    this.hasHttpApi = !httpApi.isEmpty();
    urls.forEach(url -> functionUrls.put(url.function(), new FunctionUrlFront(url, calls)));
  }

  /**
   * @param path as the client sent it
   */
  public Front of(String path) {
    if (!functionUrls.isEmpty() && path.startsWith(FUNCTION_URLS)) {
      int slash = path.indexOf('/', FUNCTION_URLS.length());
      String function = path.substring(FUNCTION_URLS.length(), slash < 0 ? path.length() : slash);
      FunctionUrlFront url = functionUrls.get(function);
      if (url != null) {
        return url;
      }
    }
    return hasRest && (!hasHttpApi || rest.owns(path)) ? rest : httpApi;
  }
}
