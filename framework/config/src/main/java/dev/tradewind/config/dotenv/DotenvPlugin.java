package dev.tradewind.config.dotenv;

import dev.tradewind.config.dialect.ProjectOutline;
import dev.tradewind.config.dialect.Settings;
import dev.tradewind.config.file.DotEnv;
import dev.tradewind.config.file.TextFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Variables of {@code .env} files that serverless-dotenv-plugin puts into the provider's
 * environment, over what is written there (measured on version 6.0). Of several files the first one
 * that has a variable gives its value, and the environment of the command comes before all of them:
 * {@code .env.NAME.local}, {@code .env.NAME}, {@code .env.local} (not where NAME is {@code test}),
 * {@code .env}. NAME is {@code NODE_ENV}, else {@code --stage}, else {@code development}; the stage
 * under provider does not count.
 */
public final class DotenvPlugin {

  private static final String NAME = "serverless-dotenv-plugin";
  private static final String TEST = "test";

  private final ProjectOutline project;
  private final Settings settings;

  private DotenvPlugin(ProjectOutline project) {
    this.project = project;
    this.settings = project.settings().blockOrEmpty("custom").blockOrEmpty("dotenv");
  }

  /** Empty for a project that does not list it. */
  public static Optional<DotenvPlugin> of(ProjectOutline project) {
    return project.plugins().contains(NAME)
        ? Optional.of(new DotenvPlugin(project))
        : Optional.empty();
  }

  public Settings settings() {
    return settings;
  }

  /** The files that are read, first one first. Those of {@code path} need not be there. */
  public List<String> files() {
    if (settings.get("path").isPresent()) {
      return settings.texts("path");
    }
    String base = settings.text("basePath").orElse("");
    String name = name();
    Stream<String> local = name.equals(TEST) ? Stream.of() : Stream.of(".env.local");
    return Stream.of(Stream.of(".env." + name + ".local", ".env." + name), local, Stream.of(".env"))
        .flatMap(files -> files)
        .map(file -> base + file)
        .filter(file -> Files.isRegularFile(directory().resolve(file)))
        .toList();
  }

  /** Everything that the files say. */
  public Map<String, String> all() {
    Map<String, String> environment = project.project().environment();
    Map<String, String> all = new LinkedHashMap<>();
    boolean expands = settings.bool("variableExpansion").orElse(true);
    for (String file : files()) {
      if (!(TextFile.read(directory().resolve(file), file) instanceof TextFile.Content(var text))) {
        continue; // DotenvCheck says so
      }
      if (expands) {
        Map<String, String> known = new HashMap<>(all);
        known.putAll(environment);
        all.putAll(DotEnv.read(text, known));
      } else {
        all.putAll(DotEnv.plain(text));
      }
    }
    return all;
  }

  /** What functions get of it. */
  public Map<String, String> values() {
    Map<String, String> values = all();
    List<String> include = settings.texts("include");
    List<String> exclude = settings.texts("exclude");
    boolean everything = include.isEmpty() || include.equals(List.of("*"));
    values.keySet().removeIf(name -> everything ? exclude.contains(name) : !include.contains(name));
    return values;
  }

  private String name() {
    return Optional.ofNullable(project.project().environment().get("NODE_ENV"))
        .or(() -> Optional.ofNullable(project.project().options().get("stage")))
        .filter(name -> !name.isEmpty())
        .orElse("development");
  }

  private Path directory() {
    return project.project().directory();
  }
}
