package dev.tradewind.aws.image;

import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.packaging.build.Command;
import dev.tradewind.packaging.build.Commands;
import dev.tradewind.spi.ProviderException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The user's {@code docker}, which may be Podman by that name, at work on one image. */
final class Docker {

  private static final int TAIL = 25;

  /** Docker ends a push with it; Podman does not. */
  private static final Pattern DIGEST = Pattern.compile("digest: (sha256:[0-9a-f]{64})");

  /** What Docker, ECR and Podman say to a push without a login that is still good. */
  private static final List<String> LOGIN_NEEDED =
      List.of(
          "no basic auth credentials",
          "authorization token has expired",
          "authentication required",
          "unauthorized");

  /** Lambda refuses the image index that Docker otherwise adds the provenance of a build with. */
  private static final Map<String, String> NO_INDEX = Map.of("BUILDX_NO_DEFAULT_ATTESTATIONS", "1");

  private final Commands commands;
  private final Path directory;
  private final ImageSource.Built image;
  private final Consumer<String> lines;

  /** What a run of Docker printed, and how it ended. */
  private record Ended(int code, List<String> said) {

    boolean mentions(List<String> words) {
      String text = String.join("\n", said).toLowerCase(Locale.ROOT);
      return words.stream().anyMatch(text::contains);
    }
  }

  /**
   * @param directory what the paths of the image are relative to
   * @param lines takes what Docker prints
   */
  Docker(Commands commands, Path directory, ImageSource.Built image, Consumer<String> lines) {
    this.commands = commands;
    this.directory = directory;
    this.image = image;
    this.lines = lines;
  }

  /** Checks that it can be started and that its daemon answers. */
  void require() throws ProviderException, InterruptedException {
    Ended ended = run(List.of("ps", "--quiet"));
    if (ended.code() != 0) {
      throw failure(
          "docker-not-running",
          "Docker does not answer, and the image \"" + image.name() + "\" has to be built",
          "Start Docker, or get the right to use it, and run the command again. `docker ps` "
              + said(ended));
    }
  }

  void build(String tag) throws ProviderException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("build", "--tag", tag, "--file"));
    arguments.add(directory.resolve(image.folder()).resolve(image.file()).normalize().toString());
    image
        .arguments()
        .forEach((name, value) -> arguments.addAll(List.of("--build-arg", name + "=" + value)));
    image.cacheFrom().forEach(cache -> arguments.addAll(List.of("--cache-from", cache)));
    if (!image.platform().isEmpty()) {
      arguments.add("--platform=" + image.platform());
    }
    if (!image.provenance().isEmpty()) {
      arguments.add("--provenance=" + image.provenance());
    }
    arguments.addAll(image.options());
    arguments.add(image.folder());
    succeed("build", run(arguments, NO_INDEX, ""));
  }

  void tag(String from, String to) throws ProviderException, InterruptedException {
    succeed("tag", run(List.of("tag", from, to)));
  }

  /** What became of a push. */
  sealed interface Pushed {

    /**
     * @param digest {@code sha256:<hex>}, when Docker tells it
     */
    record Done(Optional<String> digest) implements Pushed {}

    record LoginNeeded(ProviderException failure) implements Pushed {}
  }

  Pushed push(String tag) throws ProviderException, InterruptedException {
    Ended ended = run(List.of("push", tag));
    if (ended.code() != 0 && ended.mentions(LOGIN_NEEDED)) {
      return new Pushed.LoginNeeded(failed("push", ended));
    }
    succeed("push", ended);
    Matcher digest = DIGEST.matcher(String.join("\n", ended.said()));
    return new Pushed.Done(digest.find() ? Optional.of(digest.group(1)) : Optional.empty());
  }

  /**
   * @param registry its host alone: Podman takes no URL
   */
  void login(String registry, String user, String password)
      throws ProviderException, InterruptedException {
    List<String> arguments = List.of("login", "--username", user, "--password-stdin", registry);
    succeed("login", run(arguments, Map.of(), password));
  }

  private void succeed(String verb, Ended ended) throws ProviderException {
    if (ended.code() != 0) {
      throw failed(verb, ended);
    }
  }

  private ProviderException failed(String verb, Ended ended) {
    return failure(
        "docker-" + verb + "-failed",
        "docker " + verb + " failed for the image \"" + image.name() + "\"",
        "It " + said(ended));
  }

  private static String said(Ended ended) {
    List<String> said = ended.said();
    String end = "ended with code " + ended.code() + ".";
    return said.isEmpty()
        ? end
        : end
            + " Its last words:\n"
            + String.join("\n", said.subList(Math.max(0, said.size() - TAIL), said.size()));
  }

  private Ended run(List<String> arguments) throws ProviderException, InterruptedException {
    return run(arguments, Map.of(), "");
  }

  private Ended run(List<String> arguments, Map<String, String> environment, String input)
      throws ProviderException, InterruptedException {
    List<String> words = new ArrayList<>(List.of("docker"));
    words.addAll(arguments);
    List<String> said = Collections.synchronizedList(new ArrayList<>());
    try {
      int code =
          commands.run(
              new Command(words, directory, environment, input),
              line -> {
                said.add(line);
                lines.accept(line);
              });
      return new Ended(code, List.copyOf(said));
    } catch (IOException e) {
      throw new ProviderException(
          failure(
                  "docker-missing",
                  "Docker is needed to build the image \"" + image.name() + "\", and is not here",
                  "Install Docker, or Podman with its `docker` command. Or build and push the image"
                      + " elsewhere, and write its \"uri\" instead of \"path\". Tried to start"
                      + " `docker`: "
                      + e.getMessage())
              .diagnostic(),
          e);
    }
  }

  private ProviderException failure(String code, String summary, String detail) {
    return new ProviderException(Diagnostic.error(code, summary, detail, image.place()));
  }
}
