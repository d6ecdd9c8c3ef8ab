package dev.tradewind.aws.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.aws.program.CfnLint;
import dev.tradewind.model.node.Mapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * CloudFormation would take what is compiled, as far as cfn-lint can tell. The cases that have a
 * template of osls refer to things that are not there, so they are compared with that template;
 * those of {@code cases-of-our-own}, which osls does not know, have to be without any error.
 */
class CompiledWithoutFaultsIT {

  private static final Path RESOURCES = Path.of("src/test/resources/dev/tradewind/aws");

  @TempDir Path folder;

  @Test
  void noTemplateHasErrorsThatTheOneOfOslsHasNot() throws Exception {
    Map<String, Mapping> ours = new TreeMap<>();
    Map<String, Mapping> theirs = new TreeMap<>();
    for (Path project : projects("cases")) {
      String name = project.getFileName().toString();
      ours.put(name, compiled(project));
      theirs.put(name, parsed(project.resolve("template.json")));
    }
    for (Path project : projects("http/cases")) {
      Mapping template = compiled(project);
      Mapping part = parsed(project.resolve("expected.json"));
      ours.put("http-" + project.getFileName(), template);
      theirs.put("http-" + project.getFileName(), withPart(template, part));
    }
    CfnLint lint = CfnLint.installed();
    Map<String, Set<String>> found = lint.errors(ours, folder);
    found.values().removeIf(Set::isEmpty);
    theirs.keySet().retainAll(found.keySet());
    Map<String, Set<String>> foundByOsls = lint.errors(theirs, folder);

    Map<String, Set<String>> onlyOurs = new TreeMap<>();
    found.forEach(
        (name, errors) -> {
          Set<String> more = new TreeSet<>(errors);
          more.removeAll(foundByOsls.getOrDefault(name, Set.of()));
          if (!more.isEmpty()) {
            onlyOurs.put(name, more);
          }
        });
    assertThat(onlyOurs).isEmpty();
  }

  @Test
  void templatesThatOslsCannotMakeHaveNoErrors() throws Exception {
    Map<String, Mapping> templates = new TreeMap<>();
    for (Path project : projects("cases-of-our-own")) {
      templates.put(project.getFileName().toString(), compiled(project));
    }
    Map<String, Set<String>> errors = CfnLint.installed().errors(templates, folder);

    assertThat(errors).isNotEmpty().allSatisfy((name, found) -> assertThat(found).isEmpty());
  }

  /** The template with the resources of the part, which is all that the http cases keep of osls. */
  private static Mapping withPart(Mapping template, Mapping part) {
    Mapping resources = template.mapping("Resources").orElseThrow();
    for (Map.Entry<String, Mapping.Entry> resource :
        part.mapping("Resources").orElseThrow().entries().entrySet()) {
      resources = resources.with(resource.getKey(), resource.getValue().value());
    }
    return template.with("Resources", resources);
  }

  private static Mapping compiled(Path project) throws IOException {
    return ProjectFixture.read(project.toAbsolutePath()).compileAll().template();
  }

  private static Mapping parsed(Path file) throws IOException {
    return ProjectFixture.parse(Files.readString(file));
  }

  private static List<Path> projects(String cases) throws IOException {
    try (Stream<Path> folders = Files.list(RESOURCES.resolve(cases))) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }
}
