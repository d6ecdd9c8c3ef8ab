package dev.tradewind.packaging;

import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.packaging.Plan.Wanted;
import dev.tradewind.packaging.build.ArtifactBuild;
import dev.tradewind.packaging.build.BuildStep;
import dev.tradewind.packaging.zip.AtomicOutput;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Artifacts that need no packaging: files on the disk, built first when a build step knows how, and
 * files that are downloaded into the output folder. Their content is taken as it is.
 */
final class ReadyArtifacts {

  private final List<ArtifactSource> sources;
  private final List<BuildStep> builds;
  private final PackagingRequest request;
  private final List<Diagnostic> diagnostics;
  private final Map<String, Artifact> found = new HashMap<>();
  private final Map<String, Boolean> tried = new HashMap<>();
  private final List<Artifact> downloaded = new ArrayList<>();

  ReadyArtifacts(
      List<ArtifactSource> sources,
      List<BuildStep> builds,
      PackagingRequest request,
      List<Diagnostic> diagnostics) {
    this.sources = sources;
    this.builds = builds;
    this.request = request;
    this.diagnostics = diagnostics;
  }

  /** Null when there is none; a diagnostic says why. */
  @Nullable Artifact get(Wanted.Ready wanted) throws InterruptedException {
    if (tried.putIfAbsent(wanted.artifact(), true) == null) {
      Artifact artifact = isUri(wanted.artifact()) ? download(wanted) : onDisk(wanted);
      if (artifact != null) {
        found.put(wanted.artifact(), artifact);
      }
    }
    return found.get(wanted.artifact());
  }

  /** What was written to the output folder. */
  List<Artifact> downloaded() {
    return downloaded;
  }

  private static boolean isUri(String artifact) {
    int scheme = artifact.indexOf("://");
    return scheme > 1;
  }

  private @Nullable Artifact download(Wanted.Ready wanted) throws InterruptedException {
    URI uri;
    try {
      uri = URI.create(wanted.artifact());
    } catch (IllegalArgumentException e) {
      error(wanted, "artifact-not-found", "is no valid address", "Check how it is written.");
      return null;
    }
    for (ArtifactSource source : sources) {
      if (source.handles(uri)) {
        return fetch(wanted, uri, source);
      }
    }
    error(
        wanted,
        "artifact-unreachable",
        "cannot be fetched here",
        "No installed provider fetches "
            + uri.getScheme()
            + ":// addresses. Give a file or an https address.");
    return null;
  }

  private @Nullable Artifact fetch(Wanted.Ready wanted, URI uri, ArtifactSource source)
      throws InterruptedException {
    request.progress().advanced("Downloading " + wanted.artifact());
    InterruptedException[] interrupted = new InterruptedException[1];
    try {
      Artifact artifact =
          AtomicOutput.replace(
              request.output().resolve(wanted.owner() + ".zip"),
              out -> {
                try {
                  source.fetch(uri, out);
                } catch (InterruptedException e) {
                  interrupted[0] = e;
                  throw new IOException("interrupted", e);
                }
              });
      downloaded.add(artifact);
      return artifact;
    } catch (IOException e) {
      if (interrupted[0] != null) {
        throw interrupted[0];
      }
      error(
          wanted,
          "artifact-not-found",
          "cannot be downloaded",
          "Reason: " + e + ". Check the address and the network.");
      return null;
    }
  }

  private @Nullable Artifact onDisk(Wanted.Ready wanted) throws InterruptedException {
    Path file;
    try {
      file = request.service().directory().resolve(wanted.artifact()).normalize();
    } catch (InvalidPathException e) {
      error(wanted, "artifact-not-found", "is no valid path", "Check how it is written.");
      return null;
    }
    ArtifactBuild build =
        new ArtifactBuild(file, request.service().directory(), wanted.runtime(), wanted.source());
    for (BuildStep step : builds) {
      if (step.appliesTo(build)) {
        var failure = step.run(build, request.progress()::advanced);
        if (failure.isPresent()) {
          diagnostics.add(failure.get());
          return null;
        }
        break;
      }
    }
    try {
      if (Files.isRegularFile(file)) {
        return AtomicOutput.describe(file);
      }
      error(
          wanted,
          "artifact-not-found",
          Files.isDirectory(file) ? "is a folder" : "does not exist",
          "It is taken relative to the service directory. Build it first, or remove \"artifact\" to"
              + " have the files of the service packaged.");
    } catch (IOException e) {
      error(wanted, "unreadable-file", "cannot be read", "The operating system says: " + e + ".");
    }
    return null;
  }

  private void error(Wanted.Ready wanted, String code, String what, String detail) {
    diagnostics.add(
        Diagnostic.error(
            code, "The artifact " + wanted.artifact() + " " + what, detail, wanted.source()));
  }
}
