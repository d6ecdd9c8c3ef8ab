package dev.tradewind.config.dialect;

import dev.tradewind.model.event.Cors;
import dev.tradewind.model.event.Event;
import dev.tradewind.model.node.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Files written for this machine only: the portable events, without regions and expressions. */
public final class LocalDialect implements Dialect {

  private final AwsDialect base = new AwsDialect();

  @Override
  public String provider() {
    return "local";
  }

  @Override
  public String defaultRuntime() {
    return base.defaultRuntime();
  }

  @Override
  public int defaultMemorySize() {
    return base.defaultMemorySize();
  }

  @Override
  public int defaultTimeout() {
    return base.defaultTimeout();
  }

  @Override
  public Optional<String> defaultRegion() {
    return Optional.empty();
  }

  @Override
  public Set<String> regions() {
    return Set.of();
  }

  @Override
  public Set<String> runtimes() {
    return base.runtimes();
  }

  @Override
  public Set<String> retiredRuntimes() {
    return base.retiredRuntimes();
  }

  @Override
  public String tagsKey() {
    return "tags";
  }

  @Override
  public boolean isExpression(Node node) {
    return false;
  }

  /** A layer is named by its key. */
  @Override
  public Optional<String> ownLayer(Node reference, Set<String> layers) {
    return reference.asText().filter(layers::contains);
  }

  @Override
  public boolean isEventName(String key) {
    return PortableEvents.NAMES.contains(key);
  }

  @Override
  public List<Event> events(EventEntry event, EventScope scope) {
    return List.of(
        PortableEvents.of(event, scope)
            .orElseGet(() -> new Event.Native(event.type(), event.value(), event.key())));
  }

  @Override
  public Optional<Cors> httpApiCors(ProjectOutline project) {
    return base.httpApiCors(project);
  }
}
