package dev.tradewind.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
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
    URL list = kind.getClassLoader().getResource(LIST);
    if (list == null || !isOfTheClassPath(list)) {
      return loaded(kind);
    }
    try (InputStream lines = list.openStream()) {
      return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .flatMap(line -> classOf(kind, line))
          .map(name -> made(kind, name))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + list, e);
    }
  }

  /** Whether the class path is the jar with the list, and no other. */
  private static boolean isOfTheClassPath(URL list) {
    URI jar = Path.of(System.getProperty("java.class.path")).toUri();
    return list.toString().equals("jar:" + jar + "!/" + LIST);
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
