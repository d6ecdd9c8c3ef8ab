package dev.tradewind.packaging.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What wheels are chosen by.
 *
 * @param python version of the interpreter: {@code 3.13}
 * @param system {@code Linux}, {@code Darwin}, {@code Windows}
 * @param processor {@code x86_64} or {@code aarch64}
 */
record Machine(String python, String system, String processor) {

  /** Amazon Linux 2023 has glibc 2.34, Amazon Linux 2 of the runtimes before it 2.26. */
  private static final List<Integer> GLIBC = List.of(34, 31, 28, 27, 26, 24, 17);

  private static final int GLIBC_OF_AMAZON_LINUX_2 = 26;
  private static final int FIRST_ON_AMAZON_LINUX_2023 = 12;

  /** Asks an interpreter where it is; {@link #parse} reads the answer. */
  static final String QUESTION =
      "import platform; print('.'.join(platform.python_version_tuple()[:2]), platform.system(),"
          + " platform.machine())";

  /** Of a function, as Lambda runs it. */
  static Machine ofFunction(String python, String architecture) {
    return new Machine(python, "Linux", processor(architecture));
  }

  /** Null when the answer is none. */
  static @Nullable Machine parse(List<String> answer) {
    String[] words = answer.isEmpty() ? new String[0] : answer.getLast().strip().split(" ", -1);
    return words.length == 3 ? new Machine(words[0], words[1], processor(words[2])) : null;
  }

  boolean isLinux() {
    return system.equals("Linux");
  }

  /** Arguments that make pip take wheels for this machine, wherever it runs itself. */
  List<String> wheels() {
    int newest = minor() >= FIRST_ON_AMAZON_LINUX_2023 ? GLIBC.getFirst() : GLIBC_OF_AMAZON_LINUX_2;
    List<String> arguments = new ArrayList<>();
    for (int glibc : GLIBC) {
      if (glibc <= newest) {
        arguments.addAll(List.of("--platform", "manylinux_2_" + glibc + "_" + processor));
      }
    }
    arguments.addAll(List.of("--platform", "manylinux2014_" + processor));
    arguments.addAll(List.of("--python-version", python, "--implementation", "cp"));
    arguments.add("--only-binary=:all:");
    return arguments;
  }

  private int minor() {
    String minor = python.substring(python.indexOf('.') + 1);
    return minor.matches("\\d{1,3}") ? Integer.parseInt(minor) : 0;
  }

  private static String processor(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "arm64", "aarch64" -> "aarch64";
      case "amd64", "x86_64" -> "x86_64";
      default -> name;
    };
  }
}
