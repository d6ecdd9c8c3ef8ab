package dev.tradewind.packaging.npm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What a package.json says about other packages.
 *
 * @param runtime names that it needs to run: dependencies, optional and peer dependencies
 * @param development names that working on it needs
 * @param commands names of its executables
 * @param namelessCommand it has one executable, called like the package
 */
record PackageManifest(
    Set<String> runtime, Set<String> development, Set<String> commands, boolean namelessCommand) {

  /** Empty when there is no readable package.json in the folder. */
  static Optional<PackageManifest> in(Path folder, JsonFactory json) {
    PackageManifest manifest =
        new PackageManifest(
            new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>(), false);
    try (JsonParser parser =
        json.createParser(
            ObjectReadContext.empty(), Files.readAllBytes(folder.resolve("package.json")))) {
      return Optional.of(manifest.read(parser));
    } catch (IOException | JacksonException e) {
      // A package that cannot be understood is no reason to stop: its files stay in the archive.
      return Optional.empty();
    }
  }

  private PackageManifest read(JsonParser parser) {
    boolean nameless = false;
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return this;
    }
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = parser.currentName();
      JsonToken value = parser.nextToken();
      switch (key) {
        case "dependencies", "optionalDependencies", "peerDependencies" -> keys(parser, runtime);
        case "devDependencies" -> keys(parser, development);
        case "bin" -> {
          nameless = value == JsonToken.VALUE_STRING;
          keys(parser, commands);
        }
        default -> parser.skipChildren();
      }
    }
    return new PackageManifest(runtime, development, commands, nameless);
  }

  private static void keys(JsonParser parser, Set<String> into) {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      into.add(parser.currentName());
      parser.nextToken();
      parser.skipChildren();
    }
  }
}
