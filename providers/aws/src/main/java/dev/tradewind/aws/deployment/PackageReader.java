package dev.tradewind.aws.deployment;

import dev.tradewind.aws.compile.ResourceOrigins;
import dev.tradewind.aws.custom.CustomResources;
import dev.tradewind.aws.limits.UnknownReferences;
import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.packaging.Artifact;
import dev.tradewind.packaging.Artifacts;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.json.JsonReader;
import dev.tradewind.spi.json.JsonSyntaxException;
import dev.tradewind.spi.operation.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a folder that {@code package} has written, for {@code deploy --package}. */
public final class PackageReader {

  private final Service service;
  private final Path folder;

  public PackageReader(Service service, Path folder) {
    this.service = service;
    this.folder = folder;
  }

  public Deployment read() throws ProviderException {
    try {
      Mapping template = template();
      String directory = directory();
      Map<String, Artifact> layers = new LinkedHashMap<>();
      Map<String, Artifact> functions = new LinkedHashMap<>();
      Mapping resources =
          template.mapping("Resources").orElseGet(() -> Mapping.empty(template.source()));
      for (String id : resources.keys()) {
        Optional<String> content =
            resources.at(id, "Properties", "Content", "S3Key").flatMap(it -> it.asText());
        Optional<String> code =
            resources.at(id, "Properties", "Code", "S3Key").flatMap(it -> it.asText());
        if (content.filter(key -> key.startsWith(directory)).isPresent()) {
          layers.put(id, artifact(content.get()));
        } else if (code.filter(key -> isOurs(key, directory)).isPresent()) {
          functions.put(key(id), artifact(code.get()));
        }
      }
      return new Deployment(
          service,
          new Artifacts(functions, layers),
          folder,
          files(),
          () -> new ResourceOrigins(service).of(template),
          UnknownReferences.check(template, service));
    } catch (IOException e) {
      throw new ProviderException(
          Diagnostic.error(
              "package-not-readable",
              "the package in " + folder + " cannot be read: " + e.getMessage(),
              "Make it with `tradewind package --package DIR`.",
              null),
          e);
    }
  }

  private static boolean isOurs(String key, String directory) {
    return key.startsWith(directory) && !key.endsWith("/" + CustomResources.ARCHIVE);
  }

  /** The folder in the bucket that the package is for, with a slash at the end. */
  private String directory() throws ProviderException, IOException {
    String prefix = DeploymentDirectory.prefix(service);
    String directory =
        read(PackageFolder.STATE)
            .at("package", "artifactDirectoryName")
            .flatMap(name -> name.asText())
            .orElse("");
    if (!directory.startsWith(prefix)) {
      throw new ProviderException(
          Diagnostic.error(
              "package-of-another-service",
              "the package in "
                  + folder
                  + " is not for "
                  + service.name()
                  + " ("
                  + service.stage()
                  + ")",
              "It was made for `" + directory + "`. Package and deploy with the same --stage.",
              null));
    }
    return directory + "/";
  }

  private Mapping template() throws ProviderException, IOException {
    Path file = folder.resolve(PackageFolder.TEMPLATE);
    if (!Files.exists(file) || !Files.exists(folder.resolve(PackageFolder.STATE))) {
      throw missing(Files.exists(file) ? PackageFolder.STATE : PackageFolder.TEMPLATE);
    }
    return read(PackageFolder.TEMPLATE);
  }

  private Mapping read(String name) throws IOException {
    try {
      Path file = folder.resolve(name);
      return JsonReader.read(Files.readString(file), file.toString())
          .asMapping()
          .orElseThrow(() -> new IOException(name + " is not an object"));
    } catch (JsonSyntaxException e) {
      throw new IOException(name + " is not JSON", e);
    }
  }

  /** The function that a resource stands for; its logical id when the project has none. */
  private String key(String id) {
    return service.functions().keySet().stream()
        .filter(key -> LogicalIds.lambdaFunction(key).equals(id))
        .findFirst()
        .orElse(id);
  }

  /** Archives have the name in the folder that they get in the bucket. */
  private Artifact artifact(String key) throws ProviderException, IOException {
    String name = key.substring(key.lastIndexOf('/') + 1);
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      throw missing(name);
    }
    return new Artifact(file.toAbsolutePath(), Files.size(file), Sha256.of(file));
  }

  private List<Path> files() {
    List<Path> files = new ArrayList<>();
    for (String name :
        List.of(
            PackageFolder.TEMPLATE,
            PackageFolder.CORE,
            PackageFolder.STATE,
            CustomResources.ARCHIVE)) {
      if (Files.exists(folder.resolve(name))) {
        files.add(folder.resolve(name));
      }
    }
    return files;
  }

  private ProviderException missing(String name) {
    return new ProviderException(
        Diagnostic.error(
            "package-incomplete",
            folder + " holds no complete package: " + name + " is not there",
            "`tradewind package --package DIR` makes one; without --package, deploy packages"
                + " by itself.",
            null));
  }
}
