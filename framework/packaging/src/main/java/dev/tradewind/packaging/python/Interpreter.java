package dev.tradewind.packaging.python;

import dev.tradewind.packaging.build.Commands;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A Python on this machine.
 *
 * @param program how it is started
 */
record Interpreter(String program, Machine machine) {

  /**
   * The one that the settings name, else the one of the runtime's version, else any. Null when none
   * of them starts.
   */
  static @Nullable Interpreter find(
      RequirementsSettings settings, String version, Commands commands, Path directory)
      throws InterruptedException {
    Set<String> programs = new LinkedHashSet<>();
    settings.pythonBin().ifPresent(programs::add);
    if (programs.isEmpty()) {
      programs.addAll(List.of("python" + version, "python3", "python"));
    }
    for (String program : programs) {
      List<String> lines = Collections.synchronizedList(new ArrayList<>());
      try {
        int code = commands.run(List.of(program, "-c", Machine.QUESTION), directory, lines::add);
        Machine machine = code == 0 ? Machine.parse(lines) : null;
        if (machine != null) {
          return new Interpreter(program, machine);
        }
      } catch (IOException e) {
        // It is not installed: the next one.
      }
    }
    return null;
  }
}
