package dev.tradewind.packaging.python;

import dev.tradewind.model.Service;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The block {@code custom.pythonRequirements}, with the defaults of serverless-python-requirements
 * 6.1.
 *
 * @param written the block
 */
record RequirementsSettings(Mapping written) {

  private static final String PLUGIN = "serverless-python-requirements";
  private static final String BLOCK = "pythonRequirements";
  private static final List<String> SLIM =
      List.of("**/*.py[co]", "**/__pycache__*/**", "**/*.dist-info*/**");

  /** Empty when the service does not list the plugin. */
  static Optional<RequirementsSettings> of(Service service) {
    SourceRange place = service.document().keySource("plugins");
    return service.plugins().contains(PLUGIN)
        ? Optional.of(
            new RequirementsSettings(
                service.custom().mapping(BLOCK).orElseGet(() -> Mapping.empty(place))))
        : Optional.empty();
  }

  String fileName() {
    return written.text("fileName").orElse("requirements.txt");
  }

  /** Empty: the interpreter is chosen by the runtime. */
  Optional<String> pythonBin() {
    return written.text("pythonBin");
  }

  /** Whether an option is neither absent nor false; a text such as {@code non-linux} is on. */
  boolean isOn(String option) {
    Node value = written.get(option).orElse(null);
    return switch (value) {
      case null -> false;
      case Scalar.Null none -> false;
      case Scalar.Bool(boolean on, SourceRange s) -> on;
      case Scalar.Text(String text, SourceRange s) -> !text.isEmpty() && !text.equals("false");
      case Node other -> true;
    };
  }

  /** Whether an option that is on by default is switched off. */
  boolean isOff(String option) {
    return written.get(option).isPresent() && !isOn(option);
  }

  /** Whether Docker would be used on this machine. */
  boolean wantsDocker(boolean linux) {
    return isOn("dockerizePip")
        && !(linux && written.text("dockerizePip").filter("non-linux"::equals).isPresent());
  }

  boolean strips() {
    return isOn("slim") && !isOff("strip");
  }

  List<String> noDeploy() {
    return texts("noDeploy");
  }

  /** Further arguments for pip, each item up to two words. */
  List<String> pipArguments() {
    return texts("pipCmdExtraArgs").stream()
        .flatMap(item -> List.of(item.strip().split("\\s+", 2)).stream())
        .toList();
  }

  /** Globs of installed files that stay out of the archive. */
  List<String> excludes() {
    List<String> excludes = new ArrayList<>(List.of("**/__pycache__/**"));
    for (String name : noDeploy()) {
      excludes.addAll(List.of(name + "/**", name + "-*/**", name + ".py"));
    }
    if (isOn("slim")) {
      if (!isOff("slimPatternsAppendDefaults")) {
        excludes.addAll(SLIM);
      }
      for (String pattern : texts("slimPatterns")) {
        excludes.addAll(List.of(pattern, pattern + "/**"));
      }
    }
    return excludes;
  }

  private List<String> texts(String key) {
    return written.sequence(key).map(Sequence::items).orElse(List.of()).stream()
        .flatMap(item -> item.asText().stream())
        .toList();
  }

  /** A folder whose content goes into archives besides; empty: none. */
  Optional<String> vendor() {
    return written.text("vendor").filter(folder -> !folder.isEmpty());
  }

  SourceRange place(String key) {
    return written.keySource(key);
  }
}
