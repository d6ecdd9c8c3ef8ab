package dev.tradewind.packaging.esbuild;

import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Options of esbuild's JavaScript API as arguments of its command: <a
 * href="https://esbuild.github.io/api/">esbuild's API</a> lists both forms. {@code keepNames: true}
 * is {@code --keep-names=true}, a mapping is an argument for each key, a list one for each item or,
 * for some, one for all.
 */
final class EsbuildOptions {

  /** Lists that are one argument, their items separated by commas. */
  private static final Set<String> JOINED =
      Set.of("target", "conditions", "mainFields", "resolveExtensions", "dropLabels");

  /** Options about where things lie and how they are shown, which are not the project's to set. */
  private static final Set<String> OURS =
      Set.of(
          "absWorkingDir",
          "allowOverwrite",
          "color",
          "entryNames",
          "entryPoints",
          "logLevel",
          "logLimit",
          "metafile",
          "outbase",
          "outdir",
          "outfile",
          "plugins",
          "stdin",
          "write");

  private EsbuildOptions() {}

  static List<String> arguments(Mapping options) {
    List<String> arguments = new ArrayList<>();
    options
        .entries()
        .forEach(
            (name, entry) -> {
              if (!OURS.contains(name)) {
                add(name, entry.value(), arguments);
              }
            });
    return arguments;
  }

  private static void add(String name, Node value, List<String> arguments) {
    String flag = "--" + dashed(name);
    switch (value) {
      case Scalar.Bool(boolean on, var source) when name.equals("sourcemap") -> {
        if (on) {
          arguments.add(flag);
        }
      }
      case Scalar.Null none -> {}
      case Scalar scalar -> arguments.add(flag + "=" + scalar.toPlainText());
      case Mapping block ->
          block
              .entries()
              .forEach(
                  (key, entry) -> {
                    if (entry.value() instanceof Scalar text) {
                      arguments.add(flag + ":" + key + "=" + text.toPlainText());
                    }
                  });
      case Sequence list -> {
        List<String> items =
            list.items().stream()
                .filter(Scalar.class::isInstance)
                .map(item -> ((Scalar) item).toPlainText())
                .toList();
        if (JOINED.contains(name)) {
          arguments.add(flag + "=" + String.join(",", items));
        } else {
          items.forEach(item -> arguments.add(flag + ":" + item));
        }
      }
    }
  }

  private static String dashed(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
