package dev.tradewind.aws.deployment;

import dev.tradewind.model.Service;
import dev.tradewind.model.node.Scalar;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * The folder of one deployment in its bucket: {@code serverless/<service>/<stage>/<epoch
 * ms>-<time>}. Rollback finds old deployments by this form.
 */
public final class DeploymentDirectory {

  private DeploymentDirectory() {}

  public static String of(Service service, Instant now) {
    DateTimeFormatter time =
        DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    return prefix(service) + now.toEpochMilli() + "-" + time.format(now);
  }

  /** What the folders of all deployments of a service and stage begin with, with the last slash. */
  public static String prefix(Service service) {
    String first =
        service
            .provider()
            .settings()
            .get("deploymentPrefix")
            .filter(written -> !written.isNull())
            .flatMap(
                written ->
                    written instanceof Scalar scalar ? Optional.of(scalar) : Optional.empty())
            .map(Scalar::toPlainText)
            .orElse("serverless");
    return String.join("/", first, service.name(), service.stage()) + "/";
  }
}
