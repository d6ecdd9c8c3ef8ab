package dev.tradewind.aws.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every key that the schema allows in events, functions and the provider stands in a case that is
 * compared with osls or checked by cfn-lint. Keys for which that makes no sense are in {@code
 * keys-without-case.json}, with the reason; such a key speaks for all below it.
 */
class EveryKeyHasACaseTest {

  private static final Path RESOURCES = Path.of("src/test/resources/dev/tradewind/aws");

  private static final Set<String> ALLOWED = new TreeSet<>();
  private static final Set<String> USED = new TreeSet<>();

  @BeforeAll
  static void read() throws IOException {
    ALLOWED.addAll(SchemaKeys.of("aws-events.json", "event"));
    ALLOWED.addAll(SchemaKeys.of("aws-function.json", "function"));
    ALLOWED.removeIf(key -> key.startsWith("function.events"));
    ALLOWED.addAll(SchemaKeys.of("aws-provider.json", "provider"));
    for (String cases : List.of("cases", "http/cases", "cases-of-our-own")) {
      try (Stream<Path> folders = Files.list(RESOURCES.resolve(cases))) {
        for (Path folder : folders.filter(Files::isDirectory).toList()) {
          use(ProjectFixture.parse(Files.readString(folder.resolve("serverless.json"))));
        }
      }
    }
  }

  private static void use(Mapping project) {
    project.get("provider").ifPresent(provider -> use(provider, "provider"));
    Mapping functions = project.mapping("functions").orElse(Mapping.empty(project.source()));
    for (String key : functions.keys()) {
      Mapping function = functions.mapping(key).orElseThrow();
      use(function, "function");
      function.get("events").ifPresent(events -> use(events, "event"));
    }
  }

  private static void use(Node node, String path) {
    switch (node) {
      case Sequence list -> list.items().forEach(item -> use(item, path));
      case Mapping mapping ->
          mapping
              .entries()
              .forEach(
                  (key, entry) ->
                      Stream.of(path + "." + key, path + ".*")
                          .filter(EveryKeyHasACaseTest::leadsSomewhere)
                          .forEach(
                              below -> {
                                USED.add(below);
                                use(entry.value(), below);
                              }));
      case Scalar ignored -> {}
    }
  }

  private static boolean leadsSomewhere(String path) {
    return ALLOWED.contains(path) || ALLOWED.stream().anyMatch(key -> key.startsWith(path + "."));
  }

  @Test
  void everyKeyIsInACaseOrHasAReasonToBeInNone() throws IOException {
    Set<String> excuses = excused().keys();

    assertThat(withoutCase())
        .filteredOn(key -> excuses.stream().noneMatch(excuse -> isBelow(key, excuse)))
        .isEmpty();
  }

  @Test
  void noExcuseIsKeptThatIsNotNeeded() throws IOException {
    List<String> withoutCase = withoutCase();

    assertThat(excused().keys())
        .filteredOn(excuse -> withoutCase.stream().noneMatch(key -> isBelow(key, excuse)))
        .isEmpty();
  }

  private static List<String> withoutCase() {
    return ALLOWED.stream().filter(key -> !USED.contains(key)).toList();
  }

  private static boolean isBelow(String key, String excuse) {
    return (key + ".").startsWith(excuse + ".");
  }

  private static Mapping excused() throws IOException {
    try (var file = EveryKeyHasACaseTest.class.getResourceAsStream("keys-without-case.json")) {
      return ProjectFixture.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
