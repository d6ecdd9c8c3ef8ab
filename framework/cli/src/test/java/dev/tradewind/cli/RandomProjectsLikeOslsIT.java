package dev.tradewind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import dev.tradewind.spi.json.JsonReader;
import dev.tradewind.spi.json.JsonSyntaxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random projects of functions, events and provider settings are packaged, from the file on, as
 * osls packages them. {@code -Dtradewind.projects=200} takes more of them, {@code
 * -Dtradewind.seed=7} others. Not compared: times, the order of keys, of waited-for resources and
 * of the statements of a role, which in osls depends on how fast it reads files.
 */
class RandomProjectsLikeOslsIT {

  private static final int PROJECTS = Integer.getInteger("tradewind.projects", 14);
  private static final int SEED = Integer.getInteger("tradewind.seed", 1);
  private static final Path CODE =
      Path.of("../../providers/aws/src/test/resources/dev/tradewind/aws/cases/code.zip");
  private static final String TEMPLATE = ".serverless/cloudformation-template-update-stack.json";
  private static final Set<String> UNORDERED = Set.of("DependsOn", "Statement");

  @TempDir static Path folder;

  @BeforeAll
  static void makeTemplates() throws IOException, InterruptedException {
    Osls osls = Osls.installed();
    Files.copy(CODE, folder.resolve("code.zip"));
    osls.writeRandomProjects(SEED, PROJECTS, folder);
    osls.makeTemplates(folder);
    assertThat(projects()).hasSizeGreaterThan(PROJECTS / 2);
  }

  /** Those that osls took. */
  static List<Path> projects() throws IOException {
    try (Stream<Path> folders = Files.list(folder)) {
      return folders.filter(f -> Files.exists(f.resolve("template.json"))).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("projects")
  void templateIsThatOfOsls(Path project) throws Exception {
    CommandOutput output = CommandOutput.of(project, Map.of(), "package");

    assertThat(output.exitCode()).as(output.err()).isZero();
    assertThat(lines(project.resolve(TEMPLATE)))
        .as(Files.readString(project.resolve("serverless.json")))
        .isEqualTo(lines(project.resolve("template.json")));
  }

  /** A template in an order of its own, at the time that the templates of osls are given. */
  private static String lines(Path file) throws IOException, JsonSyntaxException {
    String text =
        Files.readString(file)
            .replaceAll(
                "\\d{13}-\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z", "1767323045678-2026-01-02T03:04:05.678Z")
            .replaceAll("(ApiGatewayDeployment|\"ForceDeploy\": ?)\\d{13}", "$1" + "1767323045678");
    return plain("", JsonReader.read(text, "template")).toString().replace(", ", ",\n");
  }

  private static Object plain(String key, Node node) {
    return switch (node) {
      case Mapping mapping -> {
        Map<String, Object> sorted = new TreeMap<>();
        mapping.entries().forEach((k, entry) -> sorted.put(k, plain(k, entry.value())));
        yield sorted;
      }
      case Sequence sequence -> {
        List<Object> items = sequence.items().stream().map(item -> plain("", item)).toList();
        yield UNORDERED.contains(key)
            ? items.stream().sorted(Comparator.comparing(Object::toString)).toList()
            : items;
      }
      case Scalar.Text text -> '"' + text.value() + '"';
      case Scalar scalar -> scalar.toPlainText();
    };
  }
}
