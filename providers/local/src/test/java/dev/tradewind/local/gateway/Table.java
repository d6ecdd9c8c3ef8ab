package dev.tradewind.local.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Cases in a text file, one a line, columns between bars. */
public final class Table {

  private Table() {}

  /** The rows of a file in this package's test resources. */
  public static Stream<List<String>> rows(String name) throws IOException {
    Path file = Path.of("src/test/resources/dev/tradewind/local/gateway", name);
    return Files.readAllLines(file).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList());
  }
}
