package dev.tradewind.config;

import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Sequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where a project file says which service it is about and where that is deployed: the paths of the
 * values that a command on a deployed service cannot do without.
 */
public final class NeededPaths {

  private static final Set<String> OF_PROVIDER =
      Set.of(
          "name",
          "stage",
          "region",
          "stackName",
          "profile",
          "deploymentBucket",
          "deploymentPrefix",
          "cfnRole");

  private static final Set<String> OF_STACK =
      Set.of(
          "stackTags",
          "stackParameters",
          "notificationArns",
          "rollbackConfiguration",
          "disableRollback",
          "stackPolicy",
          "deletionProtection",
          "deploymentMethod");

  /** A project file as somebody reads it. */
  @FunctionalInterface
  public interface File {

    /** The value at a path of keys and list positions; empty when there is none to be known. */
    Optional<Node> at(List<String> path);

    /** A file as it stands. */
    static File of(Mapping root) {
      return path -> {
        Optional<Node> node = Optional.of(root);
        for (String key : path) {
          node = node.flatMap(parent -> child(parent, key));
        }
        return node;
      };
    }

    private static Optional<Node> child(Node parent, String key) {
      return switch (parent) {
        case Mapping mapping -> mapping.get(key);
        case Sequence list -> Optional.of(list.items().get(Integer.parseInt(key)));
        default -> Optional.empty();
      };
    }
  }

  private final Extent extent;
  private final Set<String> ofPlace = new HashSet<>(OF_PROVIDER);

  /**
   * @param options of the command line by name: what they say the file need not
   */
  public NeededPaths(Extent extent, Map<String, String> options) {
    this.extent = extent;
    if (extent == Extent.STACK) {
      ofPlace.addAll(OF_STACK);
    }
    if (options.containsKey("stage")) {
      ofPlace.remove("stage");
    }
    if (options.containsKey("aws-profile")) {
      ofPlace.remove("profile");
    }
  }

  /** Also those where the file says nothing; none when all of the file is needed alike. */
  public List<List<String>> in(File file) {
    if (extent == Extent.WHOLE) {
      return List.of();
    }
    List<List<String>> paths = new ArrayList<>();
    paths.add(List.of("service"));
    paths.add(List.of("useDotenv")); // Other values may come from there.
    paths.addAll(place(file, List.of("provider")));
    branches(file, List.of("targets")).forEach(target -> paths.addAll(place(file, target)));
    for (List<String> function : branches(file, List.of("functions"))) {
      paths.add(isBlock(file, function) ? below(function, "name") : function);
    }
    return paths;
  }

  /** What a block of a provider or target says about where it is; what is no block, whole. */
  private List<List<String>> place(File file, List<String> block) {
    if (!isBlock(file, block)) {
      return List.of(block);
    }
    List<String> iam = below(block, "iam");
    return Stream.concat(
            ofPlace.stream().map(key -> below(block, key)),
            Stream.of(isBlock(file, iam) ? below(iam, "deploymentRole") : iam))
        .toList();
  }

  /** The named parts of a block or of a list of blocks; what is neither, whole. */
  private static List<List<String>> branches(File file, List<String> path) {
    return switch (file.at(path).orElse(null)) {
      case Mapping block -> block.keys().stream().map(key -> below(path, key)).toList();
      case Sequence list ->
          IntStream.range(0, list.items().size())
              .mapToObj(index -> below(path, Integer.toString(index)))
              .flatMap(
                  item -> isBlock(file, item) ? branches(file, item).stream() : Stream.of(item))
              .toList();
      case null, default -> List.of(path);
    };
  }

  private static boolean isBlock(File file, List<String> path) {
    return file.at(path).orElse(null) instanceof Mapping;
  }

  private static List<String> below(List<String> path, String key) {
    return Stream.concat(path.stream(), Stream.of(key)).toList();
  }
}
