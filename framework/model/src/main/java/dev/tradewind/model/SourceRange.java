package dev.tradewind.model;

/**
 * A stretch of a file that a value or a diagnostic comes from.
 *
 * @param file the file as a user would name it: relative to the service directory where it lies
 *     below it
 * @param line first line, counted from 1; 0 when the value has no place in a file (a command-line
 *     option, a default)
 * @param column first column in UTF-16 units, counted from 1; 0 when there is no place
 * @param endLine last line, counted from 1
 * @param endColumn column after the last character, counted from 1
 */
public record SourceRange(String file, int line, int column, int endLine, int endColumn) {

  /** A value that was not read from a file. */
  public static SourceRange none(String origin) {
    return new SourceRange(origin, 0, 0, 0, 0);
  }

  public static SourceRange at(String file, int line, int column) {
    return new SourceRange(file, line, column, line, column);
  }

  public boolean isInFile() {
    return line > 0;
  }

  /** {@code serverless.yml:12:5}, or the bare origin when there is no place. */
  @Override
  public String toString() {
    return isInFile() ? file + ":" + line + ":" + column : file;
  }
}
