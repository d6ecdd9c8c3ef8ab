package dev.tradewind.model.event;

import dev.tradewind.model.SourceRange;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that starts a function. Each record holds what every target needs; {@code settings} is
 * the event as it was written, for what only one target understands (empty for the short form).
 */
public sealed interface Event {

  SourceRange source();

  /** The key in the project file: {@code httpApi}, {@code schedule}, {@code sqs}. */
  String type();

  /**
   * A route of the REST API (payload format 1.0).
   *
   * @param method upper case; {@code ANY} for every method
   * @param path with a leading slash; {@code {name}} and {@code {name+}} are parameters
   * @param cors null when the route declares none
   * @param async the caller is answered before the function has run
   */
  record Http(
      String method,
      String path,
      @Nullable Cors cors,
      HttpIntegration integration,
      boolean async,
      Mapping settings,
      SourceRange source)
      implements Event {
    @Override
    public String type() {
      return "http";
    }
  }

  /**
   * A route of the HTTP API.
   *
   * @param method upper case; {@code ANY} for every method
   * @param path with a leading slash; {@code $default} for the route that takes what no other takes
   * @param payloadFormat {@code 1.0} or {@code 2.0}
   */
  record HttpApi(
      String method, String path, String payloadFormat, Mapping settings, SourceRange source)
      implements Event {
    @Override
    public String type() {
      return "httpApi";
    }
  }

  /**
   * A point in time that comes again.
   *
   * @param expressions one or more of {@code rate(…)}, {@code cron(…)}, {@code at(…)}
   * @param input replaces the event that the function gets; null: the scheduler's own event
   * @param timezone an IANA name; null: UTC
   */
  record Schedule(
      List<String> expressions,
      boolean enabled,
      @Nullable Node input,
      @Nullable String timezone,
      Mapping settings,
      SourceRange source)
      implements Event {
    public Schedule {
      expressions = List.copyOf(expressions);
    }

    @Override
    public String type() {
      return "schedule";
    }
  }

  /**
   * A route of the WebSocket API: {@code $connect}, {@code $disconnect}, {@code $default} or a name
   * of the service.
   */
  record WebSocket(String route, Mapping settings, SourceRange source) implements Event {
    @Override
    public String type() {
      return "websocket";
    }
  }

  /** Messages of a queue under {@code infra.queues}. */
  record Queue(String name, int batchSize, Mapping settings, SourceRange source) implements Event {
    @Override
    public String type() {
      return "queue";
    }
  }

  /** Messages of a topic under {@code infra.topics}. */
  record Topic(String name, Mapping settings, SourceRange source) implements Event {
    @Override
    public String type() {
      return "topic";
    }
  }

  /**
   * Changes in a bucket under {@code infra.buckets}.
   *
   * @param on {@code created}, {@code removed}
   */
  record Bucket(
      String name,
      List<String> on,
      @Nullable String prefix,
      @Nullable String suffix,
      Mapping settings,
      SourceRange source)
      implements Event {
    public Bucket {
      on = List.copyOf(on);
    }

    @Override
    public String type() {
      return "bucket";
    }
  }

  /**
   * Changes in a table under {@code infra.tables}.
   *
   * @param on {@code insert}, {@code modify}, {@code remove}
   */
  record Table(String name, List<String> on, Mapping settings, SourceRange source)
      implements Event {
    public Table {
      on = List.copyOf(on);
    }

    @Override
    public String type() {
      return "table";
    }
  }

  /** An event that only one cloud has; its provider reads the settings. */
  record Native(String type, Node settings, SourceRange source) implements Event {}
}
