package dev.tradewind.testkit.emulator;

import java.net.URI;
import java.util.Map;

/** Where an emulator of AWS listens. Emulators take any credentials. */
public record AwsEndpoint(URI uri) {

  /** What a process needs in its environment to take the emulator for AWS. */
  public Map<String, String> environment() {
    return Map.of(
        "AWS_ENDPOINT_URL", uri.toString(),
        "AWS_ACCESS_KEY_ID", "test",
        "AWS_SECRET_ACCESS_KEY", "test",
        "AWS_EC2_METADATA_DISABLED", "true");
  }
}
