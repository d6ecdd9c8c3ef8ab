package dev.tradewind.cli.output;

import java.util.ArrayList;
import java.util.List;

/** Rows whose columns stand below each other, two spaces apart. */
public final class TextTable {

  private static final String GAP = "  ";

  private final String indent;
  private final List<String[]> rows = new ArrayList<>();

  /**
   * @param indent in front of every row
   */
  public TextTable(String indent) {
    this.indent = indent;
  }

  /** Adds a row; the widths of colours count, so only the last column may have some. */
  public TextTable row(String... columns) {
    rows.add(columns);
    return this;
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  @Override
  public String toString() {
    int columns = rows.stream().mapToInt(row -> row.length).max().orElse(0);
    int[] widths = new int[columns];
    for (String[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        widths[i] = Math.max(widths[i], row[i].length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder(indent);
      for (int i = 0; i < row.length; i++) {
        line.append(row[i]);
        if (i < row.length - 1) {
          line.append(" ".repeat(widths[i] - row[i].length())).append(GAP);
        }
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }
}
