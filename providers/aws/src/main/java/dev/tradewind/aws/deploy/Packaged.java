package dev.tradewind.aws.deploy;

import dev.tradewind.aws.custom.CustomResources;
import dev.tradewind.aws.deployment.PackageFolder;
import dev.tradewind.packaging.Artifact;
import dev.tradewind.spi.json.JsonReader;
import dev.tradewind.spi.json.JsonSyntaxException;
import dev.tradewind.spi.operation.Deployment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A packaged service, as it lies on the disk.
 *
 * @param core the template that makes the bucket alone; empty when the user names a bucket
 * @param state the text of {@code serverless-state.json}
 * @param directory the folder of this deployment in the bucket, without a slash at the end
 * @param archives by the name they have in that folder
 */
record Packaged(
    DeployableTemplate template,
    Optional<String> core,
    String state,
    String directory,
    Map<String, Archive> archives) {

  static Packaged of(Deployment deployment) throws IOException {
    Path folder = deployment.output();
    String state = Files.readString(folder.resolve(PackageFolder.STATE));
    Path core = folder.resolve(PackageFolder.CORE);
    String directory = directory(state);
    return new Packaged(
        DeployableTemplate.of(Files.readString(folder.resolve(PackageFolder.TEMPLATE)), directory),
        deployment.files().contains(core) ? Optional.of(Files.readString(core)) : Optional.empty(),
        state,
        directory,
        archives(deployment));
  }

  private static Map<String, Archive> archives(Deployment deployment) throws IOException {
    Map<String, Archive> archives = new LinkedHashMap<>();
    Stream.of(deployment.artifacts().functions(), deployment.artifacts().layers())
        .map(Map::values)
        .flatMap(Collection<Artifact>::stream)
        .map(Archive::of)
        .forEach(archive -> archives.merge(archive.name(), archive, Packaged::same));
    for (Path file : deployment.files()) {
      if (file.endsWith(CustomResources.ARCHIVE)) {
        archives.put(CustomResources.ARCHIVE, Archive.of(file));
      }
    }
    return archives;
  }

  /** Archives lie in one folder of the bucket, so a name stands for one content. */
  private static Archive same(Archive one, Archive other) {
    if (one.sha256().equals(other.sha256())) {
      return one;
    }
    throw new UncheckedIOException(
        new IOException(
            "two different archives have the name "
                + one.name()
                + ": "
                + one.file()
                + " and "
                + other.file()
                + "; rename one of them"));
  }

  private static String directory(String state) throws IOException {
    try {
      return JsonReader.read(state, PackageFolder.STATE)
          .asMapping()
          .flatMap(all -> all.at("package", "artifactDirectoryName"))
          .flatMap(name -> name.asText())
          .orElseThrow(
              () ->
                  new IOException(PackageFolder.STATE + " names no package.artifactDirectoryName"));
    } catch (JsonSyntaxException e) {
      throw new IOException(PackageFolder.STATE + " is not JSON: " + e.getMessage(), e);
    }
  }
}
