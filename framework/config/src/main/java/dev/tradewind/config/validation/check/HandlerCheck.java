package dev.tradewind.config.validation.check;

import dev.tradewind.config.dialect.FunctionEntry;
import dev.tradewind.config.dialect.ProjectOutline;
import dev.tradewind.config.dialect.Settings;
import dev.tradewind.model.node.Node;

/**
 * A function has a handler or an image, and not both. The form of the handler must name something
 * in a file for languages that need it.
 */
public final class HandlerCheck implements Check {

  @Override
  public void check(ProjectOutline project, Findings findings) {
    for (FunctionEntry function : project.functions()) {
      Settings settings = function.settings();
      if (!function.isWritten()) {
        continue;
      }
      boolean handler = settings.get("handler").isPresent();
      boolean image = settings.get("image").isPresent();
      if (!handler && !image) {
        findings.error(
            "handler-missing",
            function.source(),
            "function `" + function.key() + "` has no handler",
            "Write `handler: path/to/file.exportedName`, or `image:` for a container image.");
      } else if (handler && image) {
        findings.error(
            "handler-and-image",
            function.mapping().keySource("image"),
            "function `" + function.key() + "` has both a handler and an image",
            "Keep the one that it runs.");
      } else if (handler && project.dialect().handlerNeedsFile()) {
        form(project, function, findings);
      }
    }
  }

  private static void form(ProjectOutline project, FunctionEntry function, Findings findings) {
    String handler = function.settings().text("handler").orElse("");
    String runtime =
        project
            .inherited(function, "runtime")
            .flatMap(Settings::text)
            .orElse(project.dialect().defaultRuntime());
    boolean script = runtime.startsWith("nodejs") || runtime.startsWith("python");
    int dot = handler.lastIndexOf('.');
    boolean named = dot > 0 && dot > handler.lastIndexOf('/') && dot < handler.length() - 1;
    if (script && !named && !handler.contains("${")) {
      findings.warning(
          "handler-form",
          function.settings().get("handler").map(Node::source).orElse(function.source()),
          "handler `" + handler + "` names no function in a file",
          "For "
              + runtime
              + " it is the file without its ending, a dot and the name:"
              + " `src/orders.handle`.");
    }
  }
}
