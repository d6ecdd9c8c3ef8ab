package dev.tradewind.config.testing;

import dev.tradewind.config.ResolvedProject;
import dev.tradewind.config.dialect.CloudFormationTags;
import dev.tradewind.config.yaml.YamlReader;
import dev.tradewind.model.node.Node;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A project of a text, as if its variables had been resolved. */
public final class TestProject {

  private TestProject() {}

  public static ResolvedProject of(String yaml, @Nullable String target, Path directory) {
    return of(yaml, target, directory, Map.of(), Map.of());
  }

  public static ResolvedProject of(
      String yaml,
      @Nullable String target,
      Path directory,
      Map<String, String> options,
      Map<String, String> environment) {
    return new ResolvedProject(
        new YamlReader(new CloudFormationTags())
            .read(yaml, "serverless.yml")
            .root()
            .flatMap(Node::asMapping)
            .orElseThrow(),
        "dev",
        options.get("region"),
        target,
        options,
        "1",
        environment,
        directory,
        directory.resolve("serverless.yml"));
  }

  public static ResolvedProject of(String yaml) {
    return of(yaml, null, Path.of("").toAbsolutePath());
  }
}
