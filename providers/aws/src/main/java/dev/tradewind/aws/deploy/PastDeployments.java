package dev.tradewind.aws.deploy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The deployments whose files lie in the bucket, as the names of their folders tell: {@code <epoch
 * ms>-<time>}.
 */
final class PastDeployments {

  /** The template's name in a deployment's folder; it is uploaded last, so a folder has all. */
  static final String TEMPLATE = "compiled-cloudformation-template.json";

  static final String STATE = "serverless-state.json";

  private static final long SECOND = 1000;

  private static final Pattern FOLDER = Pattern.compile("(\\d{9,})-[^/]+/.+");

  private final String prefix;
  private final TreeMap<Long, Folder> folders = new TreeMap<>();

  /**
   * @param time in milliseconds since 1970
   * @param directory without a slash at the end
   * @param keys of every object in it
   */
  record Folder(long time, String directory, List<String> keys) {
    Folder {
      keys = List.copyOf(keys);
    }

    List<String> fileNames() {
      return keys.stream().map(key -> key.substring(directory.length() + 1)).sorted().toList();
    }

    String template() {
      return directory + "/" + TEMPLATE;
    }

    /** Whether everything was uploaded. */
    boolean isComplete() {
      return keys.contains(template());
    }
  }

  /**
   * @param prefix of all deployments of the service and stage, with a slash at the end
   * @param keys of all objects below it
   */
  PastDeployments(String prefix, Collection<String> keys) {
    this.prefix = prefix;
    keys.forEach(this::add);
  }

  private void add(String key) {
    Matcher matcher = FOLDER.matcher(key.substring(prefix.length()));
    if (!matcher.matches()) {
      return;
    }
    long time = Long.parseLong(matcher.group(1));
    String directory = key.substring(0, key.indexOf('/', prefix.length()));
    List<String> keys = new ArrayList<>(List.of(key));
    Optional.ofNullable(folders.get(time)).ifPresent(known -> keys.addAll(known.keys()));
    folders.put(time, new Folder(time, directory, keys));
  }

  /** Every folder, oldest first. */
  List<Folder> all() {
    return List.copyOf(folders.values());
  }

  /** The complete ones, oldest first. */
  List<Folder> complete() {
    return all().stream().filter(Folder::isComplete).toList();
  }

  /**
   * @param time in milliseconds; a whole second stands for the deployment in it, when there is one
   */
  Optional<Folder> at(long time) {
    Optional<Folder> exact = Optional.ofNullable(folders.get(time)).filter(Folder::isComplete);
    if (exact.isPresent() || time % SECOND != 0) {
      return exact;
    }
    List<Folder> within =
        complete().stream()
            .filter(folder -> folder.time() >= time && folder.time() < time + SECOND)
            .toList();
    return within.size() == 1 ? Optional.of(within.getFirst()) : Optional.empty();
  }
}
