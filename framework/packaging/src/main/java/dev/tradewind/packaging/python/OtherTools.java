package dev.tradewind.packaging.python;

import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Tools that keep what a project needs in files of their own. The plugin has them write a
 * requirements file; here the user does, once for each change.
 */
enum OtherTools {
  POETRY("Poetry", "poetry.lock", "poetry export -f requirements.txt --without-hashes -o %s"),
  PIPENV("Pipenv", "Pipfile", "pipenv requirements > %s"),
  UV("uv", "uv.lock", "uv export --no-hashes --no-emit-project -o %s"),
  PDM("PDM", "pdm.lock", "pdm export --without-hashes -o %s");

  private final String title;
  private final String file;
  private final String command;

  OtherTools(String title, String file, String command) {
    this.title = title;
    this.file = file;
    this.command = command;
  }

  /** What to do where a folder has a file of such a tool, and no requirements file. */
  static Optional<Diagnostic> export(Service service, String folder, String requirements) {
    Path directory = service.directory().resolve(folder);
    for (OtherTools tool : values()) {
      if (Files.isRegularFile(directory.resolve(tool.file))) {
        return Optional.of(
            Diagnostic.error(
                "requirements-not-exported",
                "there is no " + requirements + " to install packages from",
                tool.title
                    + " has them in "
                    + folder
                    + tool.file
                    + ". Write the file before packaging: `"
                    + tool.command.formatted(requirements)
                    + "`.",
                service.document().keySource("plugins")));
      }
    }
    return Optional.empty();
  }
}
