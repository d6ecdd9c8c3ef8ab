package dev.tradewind.packaging.python;

import dev.tradewind.model.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Settings of the plugin that are met in another way, or not at all. */
final class SettingsWarnings {

  private SettingsWarnings() {}

  static List<Diagnostic> of(RequirementsSettings settings) {
    boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    List<Diagnostic> found = new ArrayList<>();
    if (settings.wantsDocker(linux)) {
      found.add(
          Diagnostic.warning(
              "python-docker-not-used",
              "Python packages are not installed in Docker",
              "Ready wheels for the function's machine are taken instead. A package that has none"
                  + " is an error.",
              settings.place("dockerizePip")));
    }
    if (settings.isOn("zip")) {
      found.add(
          Diagnostic.warning(
              "python-zip-not-made",
              "Python packages are put into the archive as they are, not zipped",
              "`import unzip_requirements` fails: keep it in `try … except ImportError`, as the"
                  + " plugin advises. Lambda takes 250 MB unzipped; `slim: true` makes less of"
                  + " it.",
              settings.place("zip")));
    }
    return found;
  }
}
