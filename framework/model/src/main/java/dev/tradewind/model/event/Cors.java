package dev.tradewind.model.event;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cross-origin rules of an API or a route, with the defaults of its kind of API already filled in.
 *
 * @param origins allowed origins; {@code *} for any; an origin may hold one {@code *}
 * @param methods allowed methods in upper case
 * @param exposedHeaders response headers that a browser may read
 * @param maxAge how long a browser may keep the answer of a preflight request; null: not said
 * @param cacheControl the Cache-Control header of a preflight answer; null: none
 */
public record Cors(
    List<String> origins,
    List<String> methods,
    List<String> headers,
    List<String> exposedHeaders,
    boolean allowCredentials,
    @Nullable Duration maxAge,
    @Nullable String cacheControl) {

  public Cors {
    origins = List.copyOf(origins);
    methods = List.copyOf(methods);
    headers = List.copyOf(headers);
    exposedHeaders = List.copyOf(exposedHeaders);
  }
}
