package dev.tradewind.config.validation.aws;

import dev.tradewind.config.dialect.FunctionEntry;
import dev.tradewind.config.dialect.ProjectOutline;
import dev.tradewind.config.dialect.Settings;
import dev.tradewind.config.validation.check.Check;
import dev.tradewind.config.validation.check.Findings;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import java.util.List;

/**
 * Container images: where one comes from is said once, and a name stands under {@code
 * provider.ecr.images}.
 */
public final class ImageCheck implements Check {

  @Override
  public void check(ProjectOutline project, Findings findings) {
    Settings images = project.providerSettings().blockOrEmpty("ecr").blockOrEmpty("images");
    for (String name : images.mapping().keys()) {
      images.block(name).ifPresent(image -> declared(images, name, image, findings));
    }
    for (FunctionEntry function : project.functions()) {
      function
          .settings()
          .get("image")
          .ifPresent(image -> used(function, image, images.mapping(), findings));
    }
  }

  private static void declared(Settings images, String name, Settings image, Findings findings) {
    boolean uri = image.get("uri").isPresent();
    boolean path = image.get("path").isPresent();
    if (uri == path) {
      findings.error(
          "image-source",
          uri ? image.mapping().keySource("uri") : images.mapping().keySource(name),
          "image `" + name + "` needs " + (uri ? "only one of" : "one of") + " `uri` and `path`",
          "`uri` names an image that exists, `path` the folder that one is built from.");
      return;
    }
    for (String key :
        List.of("file", "buildArgs", "buildOptions", "cacheFrom", "platform", "provenance")) {
      if (uri && image.get(key).isPresent()) {
        findings.error(
            "image-source",
            image.mapping().keySource(key),
            "`" + key + "` of image `" + name + "` has no meaning beside `uri`",
            "It is about building an image; this one exists. Leave it out, or write `path` instead"
                + " of `uri`.");
      }
    }
  }

  private static void used(
      FunctionEntry function, Node image, Mapping declared, Findings findings) {
    if (image instanceof Mapping mapping) {
      Settings settings = new Settings(mapping);
      boolean uri = settings.get("uri").isPresent();
      boolean name = settings.get("name").isPresent();
      if (uri == name) {
        findings.error(
            "image-source",
            function.mapping().keySource("image"),
            "the image of function `"
                + function.key()
                + "` needs "
                + (uri ? "only one of" : "one of")
                + " `uri` and `name`",
            "`uri` names an image in ECR, `name` one under `provider.ecr.images`.");
      }
      settings.get("name").ifPresent(node -> known(node, declared, findings));
    } else if (image
        .asText()
        .filter(text -> !text.contains("/") && !text.contains("${"))
        .isPresent()) {
      known(image, declared, findings);
    }
  }

  private static void known(Node name, Mapping declared, Findings findings) {
    String text = name.asText().orElse("");
    if (!declared.keys().contains(text)) {
      findings.unknown(
          "unknown-image",
          name.source(),
          "there is no image `" + text + "` under `provider.ecr.images`",
          "",
          text,
          declared.keys());
    }
  }
}
