package dev.tradewind.aws.http;

import dev.tradewind.aws.compile.Settings;
import dev.tradewind.model.event.Event;
import dev.tradewind.model.event.HttpIntegration;
import dev.tradewind.model.node.Mapping;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One {@code http} event, read.
 *
 * @param function key of its function
 * @param method in upper case; {@code ANY} for every method
 * @param path without slashes at its ends; empty for the root
 * @param authorizer null when anyone may call it
 * @param cors null when the route has none
 * @param response null when the event says nothing about it
 */
record Route(
    String function,
    String method,
    String path,
    HttpIntegration integration,
    @Nullable Authorizer authorizer,
    @Nullable RouteCors cors,
    List<RequestParameter> parameters,
    @Nullable ResponseMapping response,
    Event.Http event) {

  Route {
    parameters = List.copyOf(parameters);
  }

  String methodId() {
    return RestApiIds.method(path, method);
  }

  /** The event as it was written. */
  Settings settings() {
    return new Settings(event.settings());
  }

  /** The {@code request} block; empty when there is none. */
  Settings request() {
    return new Settings(
        settings().mapping("request").orElseGet(() -> Mapping.empty(event.source())));
  }

  /** Whether request and response go through mapping templates. */
  boolean isMapped() {
    return switch (integration) {
      case TEMPLATE, HTTP, MOCK -> true;
      case PROXY, HTTP_PROXY -> false;
    };
  }

  /** How API Gateway names the integration. */
  String integrationType() {
    return switch (integration) {
      case PROXY -> "AWS_PROXY";
      case TEMPLATE -> "AWS";
      case HTTP -> "HTTP";
      case HTTP_PROXY -> "HTTP_PROXY";
      case MOCK -> "MOCK";
    };
  }

  /** One slash at each end does not count. */
  static String withoutSlashes(String path) {
    String start = path.startsWith("/") ? path.substring(1) : path;
    return start.endsWith("/") ? start.substring(0, start.length() - 1) : start;
  }
}
