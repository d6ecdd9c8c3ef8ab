package dev.tradewind.config.bundling;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The source file of a Node.js handler.
 *
 * @param file relative to the service directory, with forward slashes
 */
public record HandlerSource(String file) {

  /** Files that Node.js cannot run as they are. */
  private static final List<String> TYPED = List.of(".ts", ".cts", ".mts", ".tsx", ".jsx");

  /** In the order in which Serverless v4 looks for them. */
  private static final List<String> ENDINGS =
      List.of(".js", ".ts", ".cjs", ".mjs", ".cts", ".mts", ".jsx", ".tsx");

  /** In the order in which serverless-esbuild looks for them, in a folder of that name too. */
  private static final List<String> PLUGIN_ENDINGS =
      List.of(
          ".ts",
          "/index.ts",
          ".js",
          "/index.js",
          ".jsx",
          "/index.jsx",
          ".tsx",
          "/index.tsx",
          ".mts",
          ".cts",
          ".mjs",
          ".cjs");

  /**
   * @param handler {@code src/orders.handle}
   * @return empty when there is no such file
   */
  public static Optional<HandlerSource> find(Path directory, String handler) {
    return find(directory, handler, ENDINGS);
  }

  /** As serverless-esbuild finds it. */
  public static Optional<HandlerSource> findAsPlugin(Path directory, String handler) {
    return find(directory, handler, PLUGIN_ENDINGS);
  }

  /** Whether it has to be compiled before Node.js can run it. */
  public boolean isTyped() {
    return TYPED.stream().anyMatch(file::endsWith);
  }

  private static Optional<HandlerSource> find(
      Path directory, String handler, List<String> endings) {
    int dot = handler.lastIndexOf('.');
    if (dot <= handler.lastIndexOf('/')) {
      return Optional.empty();
    }
    String start = handler.substring(0, dot);
    try {
      return endings.stream()
          .filter(ending -> Files.isRegularFile(directory.resolve(start + ending)))
          .findFirst()
          .map(ending -> Path.of(start + ending).normalize().toString().replace('\\', '/'))
          .map(HandlerSource::new);
    } catch (InvalidPathException e) {
      return Optional.empty(); // names no file, so that there is none
    }
  }
}
