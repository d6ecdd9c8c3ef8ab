package dev.tradewind.aws.deploy;

import dev.tradewind.aws.session.SeveralCalls;
import dev.tradewind.model.node.Mapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.LambdaException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/**
 * Finds the archives that need no upload: those that lie in the bucket, where the stack's template
 * names them, with the same content, and that the functions really run. Code that was changed past
 * the stack ({@code deploy function}, the console) is thereby found and put right.
 */
final class ArchivesInPlace {

  private static final int FORBIDDEN = 403;

  private final DeploymentStore store;
  private final LambdaClient lambda;
  private final Map<String, Archive> adopted = new ConcurrentHashMap<>();

  ArchivesInPlace(DeploymentStore store, LambdaClient lambda) {
    this.store = store;
    this.lambda = lambda;
  }

  /** Keys in the bucket by the names of archives. */
  Map<String, String> find(Packaged packaged, Mapping deployed) {
    Map<String, String> candidates = packaged.template().keysIn(deployed);
    List<Map.Entry<String, String>> entries = List.copyOf(candidates.entrySet());
    List<Boolean> same =
        SeveralCalls.of(
            entries,
            entry ->
                isSame(
                    packaged.archives().get(entry.getKey()),
                    entry.getValue(),
                    packaged.template()));
    Map<String, String> found = new LinkedHashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      if (same.get(i)) {
        found.put(entries.get(i).getKey(), entries.get(i).getValue());
      }
    }
    drifted(packaged, found).forEach(found::remove);
    return found;
  }

  private boolean isSame(@Nullable Archive archive, String key, DeployableTemplate template) {
    Optional<DeploymentStore.Stored> stored = store.stored(key);
    if (archive == null || stored.isEmpty()) {
      return false;
    }
    if (stored.get().hash().equals(archive.sha256())) {
      return true;
    }
    if (!stored.get().ours() && template.isOfLayer(archive.name()) && holdsTheSame(archive, key)) {
      adopted.put(key, archive);
      return true;
    }
    return false;
  }

  /** A layer that another tool has packaged: another archive of the same files would replace it. */
  private boolean holdsTheSame(Archive archive, String key) {
    try {
      Path folder = Files.createTempDirectory("tradewind-layer");
      Path theirs = folder.resolve("theirs.zip");
      try {
        store.get(key, theirs);
        return SameContent.of(archive.file(), theirs);
      } finally {
        Files.deleteIfExists(theirs);
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("comparing the layer " + archive.name(), e);
    }
  }

  /**
   * Puts our archives in the place of those that hold the same: the next deploy sees it by the
   * hash.
   */
  void adopt() {
    adopted.forEach((key, archive) -> store.put(key, archive.file(), archive.sha256()));
  }

  /** Archives of functions that run other code than the stack's. */
  private List<String> drifted(Packaged packaged, Map<String, String> found) {
    List<Map.Entry<String, String>> functions = functions(packaged, found);
    List<Optional<String>> drifted =
        SeveralCalls.of(
            functions,
            function ->
                runs(function.getKey(), packaged.archives().get(function.getValue()))
                    ? Optional.<String>empty()
                    : Optional.of(function.getValue()));
    return drifted.stream().flatMap(Optional::stream).toList();
  }

  private boolean runs(String function, @Nullable Archive archive) {
    try {
      return archive != null
          && lambda
              .getFunctionConfiguration(request -> request.functionName(function))
              .codeSha256()
              .equals(archive.sha256());
    } catch (ResourceNotFoundException e) {
      return false; // Deleted past the stack; CloudFormation will say so.
    } catch (LambdaException e) {
      if (e.statusCode() == FORBIDDEN) {
        return true; // Whoever deploys need not have the right to look at functions.
      }
      throw e;
    }
  }

  /** Names of functions, each with its archive; functions without a plain name are left out. */
  private static List<Map.Entry<String, String>> functions(
      Packaged packaged, Map<String, String> found) {
    List<Map.Entry<String, String>> functions = new ArrayList<>();
    Mapping resources = packaged.template().resources();
    for (String id : resources.keys()) {
      Optional<String> name =
          resources.at(id, "Properties", "FunctionName").flatMap(node -> node.asText());
      Optional<String> archive = packaged.template().archiveOf(id).filter(found::containsKey);
      if (name.isPresent() && archive.isPresent()) {
        functions.add(Map.entry(name.get(), archive.get()));
      }
    }
    return functions;
  }
}
