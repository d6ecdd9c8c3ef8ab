package dev.tradewind.config.validation.check;

import dev.tradewind.config.dialect.ProjectOutline;
import dev.tradewind.config.dialect.Settings;
import dev.tradewind.config.dotenv.DotenvPlugin;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/** What serverless-dotenv-plugin asks for is there. */
public final class DotenvCheck implements Check {

  @Override
  public void check(ProjectOutline project, Findings findings) {
    DotenvPlugin.of(project).ifPresent(plugin -> check(project, plugin, findings));
  }

  private static void check(ProjectOutline project, DotenvPlugin plugin, Findings findings) {
    Settings settings = plugin.settings();
    Settings required = settings.blockOrEmpty("required");
    List<String> found =
        plugin.files().stream()
            .filter(file -> Files.isReadable(project.project().directory().resolve(file)))
            .toList();
    if (found.isEmpty() && required.is("file")) {
      findings.error(
          "dotenv-file-missing",
          required.mapping().keySource("file"),
          "there is no .env file",
          "`custom.dotenv.required.file` asks for one. It is looked for below the folder of the"
              + " project file: .env, and .env.STAGE for `--stage STAGE`.");
    }
    for (String file : plugin.files()) {
      if (!found.contains(file)) {
        findings.warning(
            "dotenv-file-missing",
            settings.mapping().keySource("path"),
            "there is no file `" + file + "` to take environment variables from",
            "Write it, or correct `custom.dotenv.path`.");
      }
    }
    Map<String, String> values = plugin.all();
    for (String name : required.texts("env")) {
      boolean there =
          !values.getOrDefault(name, "").isEmpty()
              || project.project().environment().containsKey(name);
      if (!there) {
        findings.error(
            "dotenv-variable-missing",
            required.mapping().keySource("env"),
            "the environment variable `" + name + "` is not set",
            "`custom.dotenv.required.env` asks for it. Set it in a .env file, or in the environment"
                + " of the command.");
      }
    }
    if (settings.get("dotenvParser").isPresent()) {
      findings.warning(
          "dotenv-parser-not-run",
          settings.mapping().keySource("dotenvParser"),
          "`custom.dotenv.dotenvParser` is not used",
          "It is JavaScript of a plugin that is not run. .env files are read in their usual form.");
    }
  }
}
