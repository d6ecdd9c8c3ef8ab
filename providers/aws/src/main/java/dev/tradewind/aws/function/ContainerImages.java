package dev.tradewind.aws.function;

import dev.tradewind.aws.compile.Settings;
import dev.tradewind.model.Code;
import dev.tradewind.model.Function;
import dev.tradewind.model.Service;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.diagnostic.NearestName;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the image that a function means: a URI, or the name of one under {@code
 * provider.ecr.images}.
 */
public final class ContainerImages {

  /** What became of an image setting. */
  public sealed interface Result {}

  public record Resolved(ContainerImage image) implements Result {}

  public record Refused(List<Diagnostic> diagnostics) implements Result {
    public Refused {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /** What says how an image is built, and so makes no sense beside the URI of a finished one. */
  private static final List<String> BUILD_SETTINGS =
      List.of("path", "buildArgs", "buildOptions", "cacheFrom", "platform", "provenance");

  private static final String DIGEST = "@sha256:";
  private static final int DIGEST_LENGTH = 64;

  public Result resolve(Service service, Function function, Node image) {
    Optional<Mapping> object = image.asMapping();
    if (object.isEmpty()) {
      String text = image.asText().orElse("");
      return isUri(text) ? finished(text, image.source()) : byName(service, text, image.source());
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
        ? finished(uri.get(), image.source())
        : byName(service, name.orElseThrow(), image.source());
  }

  private Result byName(Service service, String name, SourceRange place) {
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
      return isUri(text) ? finished(text, image.get().source()) : built(name, image.get());
    }
    return described(name, object.get());
  }

  private Result described(String name, Mapping image) {
    Settings settings = new Settings(image);
    Optional<String> uri = settings.text("uri");
    if (uri.isEmpty()) {
      return settings.has("path")
          ? built(name, image)
          : refused(
              "image-uri-or-path",
              "The image \"" + name + "\" has neither \"uri\" nor \"path\"",
              "Write the \"uri\" of a finished image, or the \"path\" of the folder to build it"
                  + " from.",
              image.source());
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
    return faults.isEmpty() ? finished(uri.get(), image.source()) : new Refused(faults);
  }

  private static Result finished(String uri, SourceRange place) {
    int at = uri.indexOf(DIGEST);
    if (at < 0) {
      return refused(
          "image-without-digest",
          "The image \"" + uri + "\" is named by a tag",
          "Lambda runs one exact image, and only the registry knows which one a tag means today."
              + " Write its digest: <repository>@sha256:<digest>.",
          place);
    }
    return new Resolved(new ContainerImage(uri, uri.substring(at + DIGEST.length())));
  }

  private static Result built(String name, Node image) {
    return refused(
        "image-build",
        "The image \"" + name + "\" has to be built first",
        "Building it needs Docker and a registry, which packaging does not touch. Build and push"
            + " it, and write its \"uri\" with the digest.",
        image.source());
  }

  private static Result refused(String code, String summary, String detail, SourceRange place) {
    return new Refused(List.of(Diagnostic.error(code, summary, detail, place)));
  }

  /** What the function says wrongly about its image. */
  public List<Diagnostic> check(Service service, Function function) {
    return function.code() instanceof Code.Image written
            && resolve(service, function, written.image()) instanceof Refused refused
        ? refused.diagnostics()
        : List.of();
  }

  /** A repository in ECR, or anything with a digest; everything else is a name. */
  private static boolean isUri(String text) {
    int digest = text.indexOf(DIGEST);
    if (digest > 0 && text.length() - digest - DIGEST.length() == DIGEST_LENGTH) {
      return true;
    }
    int host = text.indexOf(".dkr.ecr.");
    return host > 0 && text.indexOf(".amazonaws.com", host) < text.indexOf('/', host);
  }
}
