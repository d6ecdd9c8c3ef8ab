package dev.tradewind.local;

import dev.tradewind.local.schedule.ScheduleExpression;
import dev.tradewind.local.worker.WorkerLanguage;
import dev.tradewind.model.Code;
import dev.tradewind.model.EnvironmentValue;
import dev.tradewind.model.Function;
import dev.tradewind.model.LayerReference;
import dev.tradewind.model.Service;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.event.Event;
import dev.tradewind.model.event.HttpIntegration;
import dev.tradewind.model.node.Mapping;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the local target does not do, or does differently from what the file says. */
final class LocalCheck {

  private final List<Diagnostic> found = new ArrayList<>();

  List<Diagnostic> check(Service service) {
    for (Function function : service.functions().values()) {
      code(function);
      environment(function);
      layers(function);
      function.events().forEach(event -> event(function, event));
    }
    found.addAll(NotMadeHere.of(service));
    return List.copyOf(found);
  }

  private void code(Function function) {
    if (function.code() instanceof Code.Image image) {
      error(
          "local-image",
          function.key() + " is a container image, which the local target does not run",
          "It runs functions with a handler. Give the function a handler for this target, or leave"
              + " it out of the targets that include local.",
          image.source());
    } else if (WorkerLanguage.of(function.runtime()).isEmpty()) {
      error(
          "local-runtime",
          "The local target does not run " + function.runtime().id() + " (" + function.key() + ")",
          "It runs " + WorkerLanguage.LIST + ".",
          function.settings().get("runtime").isPresent()
              ? function.settings().keySource("runtime")
              : function.source());
    }
  }

  private void environment(Function function) {
    function
        .environment()
        .forEach(
            (name, value) -> {
              if (value instanceof EnvironmentValue.Native expression) {
                warning(
                    "local-environment-unset",
                    name + " of " + function.key() + " is not set on this machine",
                    "Its value is an expression that only the cloud it is written for can work out."
                        + " Give it a plain value for the local target.",
                    expression.expression().source());
              }
            });
  }

  private void layers(Function function) {
    for (LayerReference layer : function.layers()) {
      if (layer instanceof LayerReference.Native foreign) {
        warning(
            "local-layer-missing",
            "A layer of " + function.key() + " is not on this machine",
            "It lives in the cloud that the reference names; only layers of this file are used"
                + " here.",
            foreign.reference().source());
      }
    }
  }

  private void event(Function function, Event event) {
    switch (event) {
      case Event.Http http -> {
        if (http.integration() != HttpIntegration.PROXY) {
          warning(
              "local-integration",
              http.method() + " " + http.path() + " answers 501 on this machine",
              "The local target runs proxy integrations only; mapping templates and other"
                  + " integrations are not there yet.",
              http.source());
        }
        authorizer(http.settings(), http.method() + " " + http.path());
      }
      case Event.HttpApi api -> authorizer(api.settings(), api.method() + " " + api.path());
      case Event.Schedule schedule -> schedule(schedule);
      case Event.WebSocket e -> notStarted(function, e);
      case Event.Queue e -> notStarted(function, e);
      case Event.Topic e -> notStarted(function, e);
      case Event.Bucket e -> notStarted(function, e);
      case Event.Table e -> notStarted(function, e);
      case Event.Native e -> notStarted(function, e);
    }
  }

  private void authorizer(Mapping settings, String route) {
    boolean declared =
        settings.get("authorizer").filter(value -> !value.isNull()).isPresent()
            || settings.get("private").isPresent();
    if (declared) {
      warning(
          "local-authorizer",
          route + " is open on this machine",
          "Authorizers and API keys are not enforced by the local target yet.",
          settings.get("authorizer").isPresent()
              ? settings.keySource("authorizer")
              : settings.keySource("private"));
    }
  }

  private void schedule(Event.Schedule schedule) {
    for (String expression : schedule.expressions()) {
      try {
        var _ = ScheduleExpression.of(expression, schedule.timezone(), Instant.EPOCH);
      } catch (IllegalArgumentException e) {
        error(
            "schedule-expression",
            expression + " is no schedule",
            String.valueOf(e.getMessage()),
            schedule.source());
      }
    }
    for (String key : List.of("inputPath", "inputTransformer")) {
      if (schedule.settings().get(key).isPresent()) {
        warning(
            "local-schedule-input",
            key + " is not applied on this machine",
            "The function gets the scheduler's whole event. A fixed input works: write input.",
            schedule.settings().keySource(key));
      }
    }
  }

  private void notStarted(Function function, Event event) {
    warning(
        "local-event-not-started",
        "The "
            + event.type()
            + " event of "
            + function.key()
            + " is not started on this machine yet",
        "The function is deployed; call it with tradewind invoke and an event of your own.",
        event.source());
  }

  private void error(String code, String summary, String detail, SourceRange place) {
    found.add(Diagnostic.error(code, summary, detail, place));
  }

  private void warning(String code, String summary, String detail, SourceRange place) {
    found.add(Diagnostic.warning(code, summary, detail, place));
  }
}
