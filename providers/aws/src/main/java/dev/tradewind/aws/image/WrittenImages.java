package dev.tradewind.aws.image;

import dev.tradewind.aws.compile.Settings;
import dev.tradewind.aws.session.AwsSessions;
import dev.tradewind.model.Code;
import dev.tradewind.model.Function;
import dev.tradewind.model.Service;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.diagnostic.NearestName;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import dev.tradewind.spi.json.JsonWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads which image a function means: a URI, or the name of one under {@code provider.ecr.images}.
 */
public final class WrittenImages {

  /** What became of an image setting. */
  public sealed interface Result {}

  public record Meant(ImageSource source) implements Result {}

  public record Refused(List<Diagnostic> diagnostics) implements Result {
    public Refused {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /** What says how an image is built, and so makes no sense beside the URI of a finished one. */
  private static final List<String> BUILD_SETTINGS =
      List.of("path", "buildArgs", "buildOptions", "cacheFrom", "platform", "provenance");

  private static final String DOCKERFILE = "Dockerfile";

  private final Service service;

  public WrittenImages(Service service) {
    this.service = service;
  }

  /** Where the images of functions come from that can be published, each once. */
  public List<ImageSource> toPublish(Collection<Function> functions) {
    Map<String, ImageSource> sources = new LinkedHashMap<>();
    for (Function function : functions) {
      if (function.code() instanceof Code.Image written
          && resolve(function, written.image()) instanceof Meant(ImageSource source)) {
        source.publishedAs().ifPresent(name -> sources.put(name, source));
      }
    }
    return List.copyOf(sources.values());
  }

  public Result resolve(Function function, Node image) {
    Optional<Mapping> object = image.asMapping();
    if (object.isEmpty()) {
      String text = image.asText().orElse("");
      return EcrUri.isMeant(text) ? at(text, image.source()) : byName(text, image.source());
    }
    Settings settings = new Settings(object.get());
    Optional<String> uri = settings.text("uri");
    Optional<String> name = settings.text("name");
    if (uri.isPresent() == name.isPresent()) {
      String problem =
          uri.isPresent()
              ? "The image of function \"%s\" has both \"uri\" and \"name\""
              : "The image of function \"%s\" has neither \"uri\" nor \"name\"";
      return refused(
          "image-uri-or-name",
          problem.formatted(function.key()),
          "Write the \"uri\" of a finished image, or the \"name\" of one under"
              + " provider.ecr.images.",
          image.source());
    }
    return uri.isPresent()
        ? at(uri.get(), image.source())
        : byName(name.orElseThrow(), image.source());
  }

  private Result byName(String name, SourceRange place) {
    Mapping images =
        Settings.ofProvider(service)
            .mapping("ecr", "images")
            .orElseGet(() -> Mapping.empty(service.provider().source()));
    Optional<Node> image = images.get(name).filter(Settings::counts);
    if (image.isEmpty()) {
      Set<String> known = images.keys();
      return new Refused(
          List.of(
              Diagnostic.error(
                      "unknown-image",
                      "There is no image \"" + name + "\"",
                      "Functions name images that stand under provider.ecr.images, or give the"
                          + " URI of an image in ECR.",
                      place)
                  .suggesting(NearestName.of(name, known).orElse(null))));
    }
    Optional<Mapping> object = image.get().asMapping();
    if (object.isEmpty()) {
      String text = image.get().asText().orElse("");
      return EcrUri.isMeant(text)
          ? at(text, image.get().source())
          : built(
              name,
              Mapping.empty(image.get().source()).with("path", image.get()),
              images.keySource(name));
    }
    return described(name, object.get(), images.keySource(name));
  }

  private Result described(String name, Mapping image, SourceRange place) {
    Settings settings = new Settings(image);
    Optional<String> uri = settings.text("uri");
    if (uri.isEmpty()) {
      return settings.has("path")
          ? built(name, image, place)
          : refused(
              "image-uri-or-path",
              "The image \"" + name + "\" has neither \"uri\" nor \"path\"",
              "Write the \"uri\" of a finished image, or the \"path\" of the folder to build it"
                  + " from.",
              place);
    }
    List<Diagnostic> faults = new ArrayList<>();
    for (String key : BUILD_SETTINGS) {
      if (settings.has(key)) {
        faults.add(
            Diagnostic.error(
                "image-uri-is-finished",
                "The image \"" + name + "\" has both \"uri\" and \"" + key + "\"",
                "\""
                    + key
                    + "\" says how an image is built; the one at a URI is finished."
                    + " Leave one of the two out.",
                image.keySource(key)));
      }
    }
    return faults.isEmpty() ? at(uri.get(), image.source()) : new Refused(faults);
  }

  private Result at(String uri, SourceRange place) {
    if (uri.contains(ContainerImage.DIGEST)) {
      return new Meant(new ImageSource.Finished(ContainerImage.of(uri)));
    }
    Optional<EcrUri> parts = EcrUri.of(uri);
    if (parts.isEmpty()) {
      return refused(
          "image-uri-unknown",
          "\"" + uri + "\" is not the URI of an image",
          "Lambda takes images from ECR: ACCOUNT.dkr.ecr.REGION.amazonaws.com/REPOSITORY:TAG, or"
              + " with @sha256:DIGEST in place of the tag.",
          place);
    }
    String region =
        Optional.ofNullable(service.provider().region()).orElse(AwsSessions.DEFAULT_REGION);
    if (!parts.get().region().equals(region)) {
      return refused(
          "image-in-other-region",
          "The image \"" + uri + "\" is in another region than the service",
          "Lambda takes images from its own region only, here "
              + region
              + ". Push the image there, or have ECR replicate it.",
          place);
    }
    return new Meant(new ImageSource.Tagged(uri, parts.get(), place));
  }

  private static Result built(String name, Mapping image, SourceRange place) {
    Settings settings = new Settings(image);
    Optional<String> folder = settings.text("path");
    if (folder.isEmpty()) {
      return refused(
          "image-path-not-text",
          "The folder of the image \"" + name + "\" is not text",
          "Write the path of the folder with its Dockerfile, or the URI of a finished image.",
          image.get("path").map(Node::source).orElse(place));
    }
    Map<String, String> arguments = new LinkedHashMap<>();
    settings
        .mapping("buildArgs")
        .ifPresent(
            written ->
                written.entries().forEach((key, entry) -> arguments.put(key, text(entry.value()))));
    return new Meant(
        new ImageSource.Built(
            name,
            folder.get(),
            settings.text("file").orElse(DOCKERFILE),
            arguments,
            texts(settings, "cacheFrom"),
            settings.text("platform").orElse(""),
            settings.text("provenance").orElse(""),
            texts(settings, "buildOptions"),
            place));
  }

  private static List<String> texts(Settings settings, String key) {
    return settings
        .value(key)
        .flatMap(Node::asSequence)
        .map(Sequence::items)
        .orElse(List.of())
        .stream()
        .map(WrittenImages::text)
        .toList();
  }

  private static String text(Node node) {
    return node instanceof Scalar scalar ? scalar.toPlainText() : JsonWriter.compact(node);
  }

  private static Result refused(String code, String summary, String detail, SourceRange place) {
    return new Refused(List.of(Diagnostic.error(code, summary, detail, place)));
  }

  /** What the function says wrongly about its image. */
  public List<Diagnostic> check(Function function) {
    return function.code() instanceof Code.Image written
            && resolve(function, written.image()) instanceof Refused refused
        ? refused.diagnostics()
        : List.of();
  }
}
