import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Checks ({@code check}) or writes ({@code write}) the format of every Java file below the working
 * directory. Run by the build on a JDK that knows the language level of the sources, which need not
 * be the one that runs Maven.
 */
final class Format {
  private static final Set<String> SKIPPED =
      Set.of("target", "node_modules", ".git", ".serverless");

  public static void main(String[] args) throws Exception {
    boolean write = args.length == 1 && args[0].equals("write");
    var formatter =
        new Formatter(
            JavaFormatterOptions.builder()
                .style(JavaFormatterOptions.Style.GOOGLE)
                .formatJavadoc(true)
                .build());
    List<Path> wrong = new ArrayList<>();
    for (Path file : sources(Path.of("").toAbsolutePath())) {
      String before = Files.readString(file);
      String after;
      try {
        after = formatter.formatSourceAndFixImports(before);
      } catch (Exception e) {
        throw new IllegalStateException("cannot format " + file + ": " + e.getMessage(), e);
      }
      if (!before.equals(after)) {
        wrong.add(file);
        if (write) {
          Files.writeString(file, after);
        }
      }
    }
    if (write) {
      System.out.println(wrong.size() + " files formatted");
    } else if (!wrong.isEmpty()) {
      wrong.forEach(file -> System.err.println("not formatted: " + file));
      System.err.println("to format them: mvn -N process-sources -Dformat=write");
      System.exit(1);
    }
  }

  private static List<Path> sources(Path root) throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            Path name = folder.getFileName();
            return name != null && SKIPPED.contains(name.toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(".java")) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return found;
  }
}
