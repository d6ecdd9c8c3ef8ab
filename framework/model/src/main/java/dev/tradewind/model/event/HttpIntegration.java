package dev.tradewind.model.event;

/** How a REST API hands a request to what answers it. */
public enum HttpIntegration {
  /** The whole request is the event, the function's result the whole response. */
  PROXY,
  /** Request and response go through mapping templates. */
  TEMPLATE,
  /** Another HTTP server answers, through mapping templates. */
  HTTP,
  /** Another HTTP server answers. */
  HTTP_PROXY,
  /** The gateway answers by itself. */
  MOCK
}
