package dev.tradewind.aws.limits;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * The properties of resource types, in the regions of all partitions together, from {@code
 * resource-types.txt}: a line for each type, its name and those of its properties. {@code
 * resource_types.py} beside the tests makes the file from the schemas of the CloudFormation
 * registry.
 */
final class ResourceTypes {

  private ResourceTypes() {}

  /** The properties of the types asked for; types that are not known are left out. */
  static Map<String, Set<String>> properties(Set<String> types) {
    Map<String, Set<String>> found = new HashMap<>();
    lines(
        (type, properties) -> {
          if (types.contains(type)) {
            found.put(type, Set.copyOf(List.of(properties.trim().split(" "))));
          }
        });
    return found;
  }

  /** Every type. */
  static Set<String> names() {
    Set<String> names = new TreeSet<>();
    lines((type, properties) -> names.add(type));
    return names;
  }

  private static void lines(BiConsumer<String, String> reader) {
    try (InputStream file = ResourceTypes.class.getResourceAsStream("resource-types.txt");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int end = line.indexOf(' ');
        String type = end < 0 ? line : line.substring(0, end);
        reader.accept(type, line.substring(type.length()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("resource-types.txt of the AWS provider cannot be read", e);
    }
  }
}
