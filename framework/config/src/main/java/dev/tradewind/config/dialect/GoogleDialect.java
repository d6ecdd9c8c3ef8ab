package dev.tradewind.config.dialect;

import dev.tradewind.model.RuntimeId;
import dev.tradewind.model.event.Event;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Files written for Google Cloud, in the dialect of serverless-google-cloudfunctions 4.6.0 with the
 * portable events added. Runtimes and regions: docs.cloud.google.com/run/docs/runtimes.
 */
public final class GoogleDialect implements Dialect {

  @Override
  public String provider() {
    return "google";
  }

  @Override
  public String defaultRuntime() {
    return "nodejs24";
  }

  @Override
  public int defaultMemorySize() {
    return 256;
  }

  @Override
  public int defaultTimeout() {
    return 60;
  }

  @Override
  public Optional<String> defaultRegion() {
    return Optional.of("us-central1");
  }

  @Override
  public Set<String> regions() {
    return Set.of(
        ("us-central1 us-east1 us-east4 us-east5 us-south1 us-west1 us-west2 us-west3 us-west4"
                + " northamerica-northeast1 northamerica-northeast2 northamerica-south1"
                + " southamerica-east1 southamerica-west1 europe-west1 europe-west2 europe-west3"
                + " europe-west4 europe-west6 europe-west8 europe-west9 europe-west10"
                + " europe-west12 europe-north1 europe-north2 europe-central2 europe-southwest1"
                + " asia-east1 asia-east2 asia-northeast1 asia-northeast2 asia-northeast3"
                + " asia-south1 asia-south2 asia-southeast1 asia-southeast2 australia-southeast1"
                + " australia-southeast2 me-central1 me-central2 me-west1 africa-south1")
            .split(" ", -1));
  }

  @Override
  public RuntimeId runtime(String written) {
    return CompactRuntimes.of(written);
  }

  @Override
  public Set<String> runtimes() {
    return Set.of(
        ("nodejs24 nodejs22 nodejs26 python314 python313 python312 python311 python310 java25"
                + " java21 java17 go127 go126 go125 go124 ruby40 ruby34 ruby33 php85 php84 php83"
                + " dotnet10 dotnet8")
            .split(" ", -1));
  }

  @Override
  public Set<String> retiredRuntimes() {
    return Set.of(
        ("nodejs6 nodejs8 nodejs10 nodejs12 nodejs14 nodejs16 nodejs18 nodejs20 python37 python38"
                + " python39 go111 go113 go116 go118 go119 go120 go121 java11 ruby26 ruby27"
                + " ruby30 php74 php81 dotnet3 dotnet6")
            .split(" ", -1));
  }

  /** The old plugin names the export only; the file is the package's main file. */
  @Override
  public boolean handlerNeedsFile() {
    return false;
  }

  @Override
  public String tagsKey() {
    return "labels";
  }

  @Override
  public boolean isExpression(Node node) {
    return false;
  }

  @Override
  public Optional<String> ownLayer(Node reference, Set<String> layers) {
    return reference.asText().filter(layers::contains);
  }

  @Override
  public boolean isEventName(String key) {
    return PortableEvents.NAMES.contains(key) || key.equals("event");
  }

  /** The old {@code http: path} names any path; the function gets every request of its address. */
  @Override
  public List<Event> events(EventEntry event, EventScope scope) {
    if (event.type().equals("http")
        && event.value() instanceof Scalar.Text text
        && !text.value().contains(" ")) {
      String path = text.value().startsWith("/") ? text.value() : "/" + text.value();
      return List.of(
          PortableEvents.http(
              new EventEntry(
                  "http",
                  event.key(),
                  new Scalar.Text("ANY " + path, text.source()),
                  event.item())));
    }
    return List.of(
        PortableEvents.of(event, scope)
            .orElseGet(() -> new Event.Native(event.type(), event.value(), event.key())));
  }
}
