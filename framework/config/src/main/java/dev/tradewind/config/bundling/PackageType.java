package dev.tradewind.config.bundling;

import dev.tradewind.model.node.Node;
import dev.tradewind.spi.json.JsonReader;
import dev.tradewind.spi.json.JsonSyntaxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Whether the JavaScript of a service is written in ECMAScript modules. */
final class PackageType {

  private PackageType() {}

  /** As {@code type} of the package.json in the service directory says. */
  static boolean isModule(Path directory) {
    try {
      Optional<String> type =
          JsonReader.read(Files.readString(directory.resolve("package.json")), "package.json")
              .asMapping()
              .flatMap(manifest -> manifest.get("type"))
              .flatMap(Node::asText);
      return type.filter("module"::equals).isPresent();
    } catch (IOException | JsonSyntaxException e) {
      return false; // without a readable package.json Node.js takes files for CommonJS too
    }
  }
}
