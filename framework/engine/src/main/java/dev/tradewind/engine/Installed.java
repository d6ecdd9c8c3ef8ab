package dev.tradewind.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * Finds what is installed of a kind, as {@link ServiceLoader} does. That looks into every jar of
 * the class path, of which clouds' SDKs have many, at every start. So the build puts a list of what
 * is shipped into the jar of the command ({@code docs/decisions/0011}), which is all there is
 * unless a jar was added to the class path.
 */
final class Installed {

  /** A line for each: the kind, a space, and the class. */
  private static final String LIST = "META-INF/tradewind-services";

  private Installed() {}

  /**
   * @throws ServiceConfigurationError when one of them cannot be made
   */
  static <S> List<S> of(Class<S> kind) {
    ClassLoader loader = kind.getClassLoader();
    URL place = loader.getResource(LIST);
    if (place == null || !isOfTheClassPath(place)) {
      return loaded(kind);
    }
    try (InputStream list = Objects.requireNonNull(loader.getResourceAsStream(LIST))) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .flatMap(line -> classOf(kind, line))
          .map(name -> made(kind, name))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + place, e);
    }
  }

  /** Whether the class path is the jar with the list, and no other. */
  private static boolean isOfTheClassPath(URL list) {
    String text = list.toString();
    String end = "!/" + LIST;
    if (!text.startsWith("jar:") || !text.endsWith(end)) {
      return false;
    }
    // As paths: the URI of a path and the URL of a class loader write the same file differently.
    Path jar = Path.of(URI.create(text.substring("jar:".length(), text.length() - end.length())));
    return jar.equals(Path.of(System.getProperty("java.class.path")).toAbsolutePath());
  }

  private static <S> List<S> loaded(Class<S> kind) {
    return ServiceLoader.load(kind).stream().map(ServiceLoader.Provider::get).toList();
  }

  private static Stream<String> classOf(Class<?> kind, String line) {
    String before = kind.getName() + " ";
    return line.startsWith(before) ? Stream.of(line.substring(before.length())) : Stream.empty();
  }

  private static <S> S made(Class<S> kind, String name) {
    try {
      return Class.forName(name, true, kind.getClassLoader())
          .asSubclass(kind)
          .getConstructor()
          .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new ServiceConfigurationError(kind.getName() + ": " + name + " cannot be made", e);
    }
  }
}
