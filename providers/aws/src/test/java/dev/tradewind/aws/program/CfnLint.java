package dev.tradewind.aws.program;

import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Sequence;
import dev.tradewind.spi.json.JsonReader;
import dev.tradewind.spi.json.JsonSyntaxException;
import dev.tradewind.spi.json.JsonWriter;
import dev.tradewind.testkit.emulator.PythonEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * cfn-lint, AWS's own check of CloudFormation templates, from PyPI. It compares templates with the
 * schemas of resource types, without a network.
 */
public final class CfnLint {

  private final Path program;

  private CfnLint(Path program) {
    this.program = program;
  }

  /** The program, installed when it is not there; skips the test where that cannot be done. */
  public static CfnLint installed() {
    return new CfnLint(PythonEnvironment.of("cfn-lint").program("cfn-lint"));
  }

  /**
   * The errors in templates, all found in one run. What depends on the order of a template (lists
   * of what there is, places in {@code DependsOn}) is left out of them.
   *
   * @param folder where the templates are written
   * @return for every template its errors: rule, path and message
   */
  public Map<String, Set<String>> errors(Map<String, Mapping> templates, Path folder)
      throws IOException, JsonSyntaxException {
    Files.createDirectories(folder);
    Map<String, Set<String>> errors = new TreeMap<>();
    List<String> command =
        new ArrayList<>(
            List.of(
                program.toString(),
                "--format=json",
                "--regions=us-east-1",
                "--ignore-checks=W,I",
                "--"));
    for (Map.Entry<String, Mapping> template : templates.entrySet()) {
      String file = template.getKey() + ".json";
      Files.writeString(folder.resolve(file), JsonWriter.compact(template.getValue()));
      command.add(file);
      errors.put(template.getKey(), new TreeSet<>());
    }
    Program done = Program.run(folder, command);
    if (!done.output().startsWith("[")) {
      throw new IOException("cfn-lint failed: " + done.output() + done.errors());
    }
    for (Node match : ((Sequence) JsonReader.read(done.output(), "cfn-lint")).items()) {
      Mapping found = match.asMapping().orElseThrow();
      String file = found.text("Filename").orElseThrow();
      errors
          .computeIfAbsent(
              file.substring(0, file.length() - ".json".length()), key -> new TreeSet<>())
          .add(line(found));
    }
    return errors;
  }

  private static String line(Mapping match) {
    String path =
        match
            .at("Location", "Path")
            .map(JsonWriter::compact)
            .orElse("")
            .replaceFirst("\"DependsOn\",\\d+", "DependsOn");
    return "%s %s %s"
        .formatted(
            match.at("Rule", "Id").flatMap(Node::asText).orElseThrow(),
            path,
            match.text("Message").orElseThrow().replaceFirst(" is not one of .*", " is unknown"));
  }
}
