package dev.tradewind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.aws.deployment.DeploymentBucket;
import dev.tradewind.aws.deployment.DeploymentDirectory;
import dev.tradewind.aws.session.AwsSessions;
import dev.tradewind.aws.stack.StackName;
import dev.tradewind.aws.stack.StackSettings;
import dev.tradewind.config.Extent;
import dev.tradewind.config.NeededPaths;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.spi.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * What the AWS provider reads to find a stack and to change it, a mistake in which must not be
 * passed over: the keys of the {@code provider} block that its classes name.
 */
class NeededKeysTest {

  private static final List<Class<?>> OF_A_PLACE =
      List.of(
          StackName.class, DeploymentDirectory.class, DeploymentBucket.class, AwsSessions.class);

  /** Keys of {@code deploymentBucket}, which is needed whole, that the block above has too. */
  private static final Set<String> OF_THE_BUCKET = Set.of("tags");

  @Test
  void whatSaysWhereAStackIsIsNeeded() throws Exception {
    Set<String> read = new TreeSet<>();
    for (Class<?> type : OF_A_PLACE) {
      read.addAll(providerKeys(type));
    }
    read.removeAll(OF_THE_BUCKET);
    read.addAll(List.of("region", "stage")); // The model has these two read.

    assertThat(read).contains("deploymentBucket", "deploymentPrefix", "profile", "stackName");
    assertThat(needed(Extent.DEPLOYED)).containsAll(read);
  }

  @Test
  void whatIsSaidAboutTheStackIsNeededToChangeIt() throws Exception {
    Set<String> read = providerKeys(StackSettings.class);

    assertThat(read).contains("iam", "stackTags");
    assertThat(needed(Extent.STACK)).containsAll(read);
  }

  private static Set<String> needed(Extent extent) throws Exception {
    Mapping project = JsonReader.read("{\"provider\": {}}", "project").asMapping().orElseThrow();
    Set<String> keys = new TreeSet<>();
    for (List<String> path : new NeededPaths(extent, Map.of()).in(NeededPaths.File.of(project))) {
      if (path.size() == 2 && path.getFirst().equals("provider")) {
        keys.add(path.getLast());
      }
    }
    return keys;
  }

  /** The texts in a class that are keys of the {@code provider} block. */
  private static Set<String> providerKeys(Class<?> type) throws Exception {
    Set<String> texts = new TreeSet<>();
    byte[] bytes = resource(type, type.getSimpleName() + ".class");
    StreamSupport.stream(ClassFile.of().parse(bytes).constantPool().spliterator(), false)
        .flatMap(entry -> entry instanceof StringEntry text ? Stream.of(text) : Stream.empty())
        .forEach(text -> texts.add(text.stringValue()));
    texts.retainAll(
        JsonReader.read(
                new String(
                    resource(NeededPaths.class, "/dev/tradewind/schema/aws-provider.json"),
                    StandardCharsets.UTF_8),
                "schema")
            .asMapping()
            .flatMap(schema -> schema.mapping("properties"))
            .orElseThrow()
            .keys());
    return texts;
  }

  private static byte[] resource(Class<?> beside, String name) throws IOException {
    try (InputStream in = beside.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return in.readAllBytes();
    }
  }
}
