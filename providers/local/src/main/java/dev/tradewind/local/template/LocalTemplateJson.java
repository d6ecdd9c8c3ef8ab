package dev.tradewind.local.template;

import dev.tradewind.model.RuntimeId;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.node.Mapping;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@link LocalTemplate} to and from its JSON form. */
public final class LocalTemplateJson {

  private LocalTemplateJson() {}

  public static Mapping write(LocalTemplate template) {
    return new JsonTree()
        .put("service", template.service())
        .put("stage", template.stage())
        .put("region", template.region())
        .put("functions", template.functions().stream().map(LocalTemplateJson::function).toList())
        .put("schedules", template.schedules().stream().map(LocalTemplateJson::schedule).toList())
        .put("routes", template.routes())
        .build();
  }

  public static LocalTemplate read(Mapping json) {
    return new LocalTemplate(
        JsonTree.text(json, "service"),
        JsonTree.text(json, "stage"),
        JsonTree.text(json, "region"),
        JsonTree.mappings(json, "functions").stream().map(LocalTemplateJson::function).toList(),
        JsonTree.mappings(json, "schedules").stream().map(LocalTemplateJson::schedule).toList(),
        json.mapping("routes").orElse(Mapping.empty(SourceRange.none("local.json"))));
  }

  private static Mapping function(FunctionTemplate function) {
    JsonTree tree =
        new JsonTree()
            .put("key", function.key())
            .put("name", function.name())
            .put("handler", function.handler())
            .put("runtime", function.runtime().id())
            .put("memorySize", function.memorySize())
            .put("timeoutMillis", function.timeout().toMillis())
            .texts("environment", function.environment())
            .put("code", artifact(function.code()))
            .put("layers", function.layers().stream().map(LocalTemplateJson::artifact).toList());
    Integer reserved = function.reservedConcurrency();
    if (reserved != null) {
      tree.put("reservedConcurrency", reserved);
    }
    return tree.build();
  }

  private static FunctionTemplate function(Mapping json) {
    List<ArtifactReference> layers =
        JsonTree.mappings(json, "layers").stream().map(LocalTemplateJson::artifact).toList();
    Mapping code = json.mapping("code").orElse(Mapping.empty(json.source()));
    long reserved = JsonTree.number(json, "reservedConcurrency", -1);
    @Nullable Integer limit = reserved < 0 ? null : Math.toIntExact(reserved);
    return new FunctionTemplate(
        JsonTree.text(json, "key"),
        JsonTree.text(json, "name"),
        JsonTree.text(json, "handler"),
        RuntimeId.of(JsonTree.text(json, "runtime")),
        Math.toIntExact(JsonTree.number(json, "memorySize", 1024)),
        Duration.ofMillis(JsonTree.number(json, "timeoutMillis", 6000)),
        JsonTree.textMap(json, "environment"),
        artifact(code),
        layers,
        limit);
  }

  private static Mapping artifact(ArtifactReference artifact) {
    return new JsonTree()
        .put("file", artifact.file())
        .put("size", artifact.size())
        .put("sha256", artifact.sha256())
        .build();
  }

  private static ArtifactReference artifact(Mapping json) {
    return new ArtifactReference(
        JsonTree.text(json, "file"),
        JsonTree.number(json, "size", 0),
        JsonTree.text(json, "sha256"));
  }

  private static Mapping schedule(ScheduleTemplate schedule) {
    return new JsonTree()
        .put("name", schedule.name())
        .put("function", schedule.function())
        .put("expression", schedule.expression())
        .put("input", schedule.input())
        .put("timezone", schedule.timezone())
        .put("method", schedule.method())
        .build();
  }

  private static ScheduleTemplate schedule(Mapping json) {
    return new ScheduleTemplate(
        JsonTree.text(json, "name"),
        JsonTree.text(json, "function"),
        JsonTree.text(json, "expression"),
        json.text("input").orElse(null),
        json.text("timezone").orElse(null),
        JsonTree.text(json, "method"));
  }
}
