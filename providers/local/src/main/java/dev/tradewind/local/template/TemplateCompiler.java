package dev.tradewind.local.template;

import dev.tradewind.local.gateway.ApiRoutes;
import dev.tradewind.model.Code;
import dev.tradewind.model.EnvironmentValue;
import dev.tradewind.model.Function;
import dev.tradewind.model.LayerReference;
import dev.tradewind.model.Service;
import dev.tradewind.model.event.Event;
import dev.tradewind.model.node.Node;
import dev.tradewind.packaging.Artifact;
import dev.tradewind.packaging.Artifacts;
import dev.tradewind.spi.json.JsonReader;
import dev.tradewind.spi.json.JsonSyntaxException;
import dev.tradewind.spi.json.JsonWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns a service and its artifacts into the template of the local platform. */
public final class TemplateCompiler {

  /** What functions are told when the project names no region, as the AWS tools default. */
  private static final String DEFAULT_REGION = "us-east-1";

  public LocalTemplate compile(Service service, Artifacts artifacts) {
    List<FunctionTemplate> functions = new ArrayList<>();
    List<ScheduleTemplate> schedules = new ArrayList<>();
    for (Function function : service.functions().values()) {
      Artifact artifact = artifacts.functions().get(function.key());
      if (artifact == null || !(function.code() instanceof Code.Handler handler)) {
        continue; // An image: LocalCheck has refused it.
      }
      functions.add(function(service, function, handler, artifact, artifacts));
      schedules.addAll(schedules(service, function));
    }
    String region = service.provider().region();
    return new LocalTemplate(
        service.name(),
        service.stage(),
        region == null ? DEFAULT_REGION : region,
        functions,
        schedules,
        ApiRoutes.of(service).toNode());
  }

  private static FunctionTemplate function(
      Service service,
      Function function,
      Code.Handler handler,
      Artifact artifact,
      Artifacts artifacts) {
    List<ArtifactReference> layers = new ArrayList<>();
    for (LayerReference reference : function.layers()) {
      if (reference instanceof LayerReference.Own own) {
        Artifact layer = artifacts.layers().get(own.key());
        if (layer != null) {
          layers.add(ArtifactReference.of(layer));
        }
      }
    }
    return new FunctionTemplate(
        function.key(),
        function.name(),
        handler.handler(),
        function.runtime(),
        function.memorySize(),
        function.timeout(),
        environment(service, function),
        ArtifactReference.of(artifact),
        layers,
        function.reservedConcurrency());
  }

  private static Map<String, String> environment(Service service, Function function) {
    Map<String, String> values = new LinkedHashMap<>(AccessVariables.of(service, function).known());
    function
        .environment()
        .forEach(
            (name, value) -> {
              switch (value) {
                case EnvironmentValue.Literal literal -> values.put(name, literal.value());
                case EnvironmentValue.Native ignored -> {
                  // Only the cloud it is written for knows its value; LocalCheck says so.
                }
              }
            });
    return values;
  }

  private static List<ScheduleTemplate> schedules(Service service, Function function) {
    List<ScheduleTemplate> schedules = new ArrayList<>();
    for (Event event : function.events()) {
      if (!(event instanceof Event.Schedule schedule) || !schedule.enabled()) {
        continue;
      }
      Node input = schedule.input();
      for (String expression : schedule.expressions()) {
        schedules.add(
            new ScheduleTemplate(
                service.name()
                    + "-"
                    + service.stage()
                    + "-"
                    + function.key()
                    + "-rule-"
                    + (schedules.size() + 1),
                function.key(),
                expression,
                input == null ? null : inputText(input),
                schedule.timezone(),
                schedule.settings().text("method").orElse("eventBus")));
      }
    }
    return schedules;
  }

  /**
   * Text that is JSON is the event itself, as the AWS template has it; other text is a JSON text.
   */
  private static String inputText(Node input) {
    String text = input.asText().orElse(null);
    if (text != null) {
      try {
        JsonReader.read(text, "input");
        return text;
      } catch (JsonSyntaxException e) {
        return JsonWriter.compact(input);
      }
    }
    return JsonWriter.compact(input);
  }
}
