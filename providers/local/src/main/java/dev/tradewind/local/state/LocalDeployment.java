package dev.tradewind.local.state;

import dev.tradewind.local.template.Interpreter;
import dev.tradewind.local.template.JsonTree;
import dev.tradewind.local.template.LocalTemplate;
import dev.tradewind.local.template.LocalTemplateJson;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.spi.json.JsonReader;
import dev.tradewind.spi.json.JsonSyntaxException;
import dev.tradewind.spi.json.JsonWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the platform is to run: a template and the programs of this machine to run it with.
 *
 * @param interpreters by runtime id
 */
public record LocalDeployment(LocalTemplate template, Map<String, Interpreter> interpreters) {

  public LocalDeployment {
    interpreters = Map.copyOf(interpreters);
  }

  public static LocalDeployment read(Path file) throws IOException {
    try {
      Node node = JsonReader.read(Files.readString(file), file.toString());
      Mapping json = node.asMapping().orElse(Mapping.empty(SourceRange.none(file.toString())));
      Mapping none = Mapping.empty(json.source());
      Map<String, Interpreter> interpreters = new LinkedHashMap<>();
      Mapping programs = json.mapping("interpreters").orElse(none);
      for (String runtime : programs.keys()) {
        Mapping program = programs.mapping(runtime).orElse(none);
        interpreters.put(
            runtime,
            new Interpreter(JsonTree.text(program, "path"), JsonTree.text(program, "version")));
      }
      return new LocalDeployment(
          LocalTemplateJson.read(json.mapping("template").orElse(none)), interpreters);
    } catch (JsonSyntaxException e) {
      throw new IOException(file + " is damaged: deploy again", e);
    }
  }

  public void write(Path file) throws IOException {
    JsonTree programs = new JsonTree();
    interpreters.forEach(
        (runtime, program) ->
            programs.put(
                runtime,
                new JsonTree()
                    .put("path", program.path())
                    .put("version", program.version())
                    .build()));
    PrivateFiles.write(
        file,
        JsonWriter.pretty(
            new JsonTree()
                .put("template", LocalTemplateJson.write(template))
                .put("interpreters", programs.build())
                .build()));
  }
}
