package dev.tradewind.packaging.python;

import dev.tradewind.model.Function;
import dev.tradewind.model.Service;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Packages that functions can share.
 *
 * @param folder of the requirements file, relative to the service directory: {@code ""} or {@code
 *     "orders/"}
 * @param machine that the functions run on
 */
record PackageSet(String folder, Machine machine) {

  private static final int LENGTH_OF_NAME = 20;

  /**
   * Functions in a folder of their own ({@code module}) have it only in an archive of their own.
   */
  static PackageSet of(Service service, Function function) {
    boolean alone =
        Boolean.TRUE.equals(service.packaging().individually())
            || Boolean.TRUE.equals(function.packaging().individually());
    String module = function.settings().text("module").orElse("");
    String folder = Path.of(module).normalize().toString().replace('\\', '/');
    return new PackageSet(
        alone && !folder.isEmpty() ? folder + "/" : "",
        Machine.ofFunction(function.runtime().version(), function.architecture()));
  }

  /** Those of the service directory, for a layer that is for a function. */
  static PackageSet ofLayer(Function function) {
    return new PackageSet(
        "", Machine.ofFunction(function.runtime().version(), function.architecture()));
  }

  /** The name of the folder they are installed in: another one whenever pip would do otherwise. */
  String name(RequirementsFile file, RequirementsSettings settings) {
    String key =
        String.join(
            "\n",
            machine.toString(),
            settings.pipArguments().toString(),
            "strip " + settings.strips(),
            "docker " + settings.isOn("dockerizePip"),
            file.text());
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, LENGTH_OF_NAME);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
