import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.constant.ClassDesc;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Rewrites the classes of jars so that they start quickly: what the JDK's ahead-of-time cache does
 * not keep is replaced by what it keeps, or by what needs nothing at start. What the classes do is
 * the same. Run by the build on the jars that are shipped; see {@code docs/decisions/0011}.
 */
final class QuickStart {

  /** Ours, and the libraries that start slowly as they are. */
  private static final Pattern REWRITTEN = Pattern.compile("(tradewind|picocli|json-schema)-.*");

  private final ClassFile files;

  private QuickStart(URLClassLoader classes) {
    this.files =
        ClassFile.of(
            ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(classes)
                    .orElse(ClassHierarchyResolver.defaultResolver())));
  }

  /** Takes the jar with the main class; its libraries lie in {@code lib} beside it. */
  public static void main(String[] arguments) throws IOException {
    Path main = Path.of(arguments[0]);
    List<Path> jars = new ArrayList<>(List.of(main));
    try (DirectoryStream<Path> libraries =
        Files.newDirectoryStream(main.resolveSibling("lib"), "*.jar")) {
      libraries.forEach(jars::add);
    }
    try (URLClassLoader classes = new URLClassLoader(urls(jars))) {
      QuickStart start = new QuickStart(classes);
      for (Path jar : jars) {
        if (REWRITTEN.matcher(jar.getFileName().toString()).matches()) {
          start.rewrite(jar);
        }
      }
    }
  }

  private static URL[] urls(List<Path> jars) throws MalformedURLException {
    URL[] urls = new URL[jars.size()];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = jars.get(i).toUri().toURL();
    }
    return urls;
  }

  /** A jar in which nothing is to do stays as it is, with its time. */
  private void rewrite(Path jar) throws IOException {
    Path copy = Path.of(jar + ".new");
    try {
      if (copied(jar, copy)) {
        Files.move(copy, jar, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  /** Whether there was anything to do. */
  private boolean copied(Path jar, Path copy) throws IOException {
    boolean changed = false;
    try (ZipFile from = new ZipFile(jar.toFile());
        OutputStream out = Files.newOutputStream(copy);
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (ZipEntry entry : Collections.list(from.entries())) {
        byte[] content = from.getInputStream(entry).readAllBytes();
        byte[] quick = entry.getName().endsWith(".class") ? quick(content) : content;
        changed |= !Arrays.equals(quick, content);
        ZipEntry same = new ZipEntry(entry.getName());
        same.setTime(entry.getTime());
        to.putNextEntry(same);
        to.write(quick);
        to.closeEntry();
      }
    }
    return changed;
  }

  private byte[] quick(byte[] content) {
    byte[] archivable = OldClasses.in(files, content);
    ClassModel model = files.parse(archivable);
    byte[] plain =
        uses(model, PlainSwitches.BOOTSTRAPS) ? PlainSwitches.in(files, model) : archivable;
    byte[] quick =
        uses(model, PlainRecords.BOOTSTRAPS) ? PlainRecords.in(files, files.parse(plain)) : plain;
    return PlainComparators.isUsedBy(model)
        ? PlainComparators.in(files, files.parse(quick))
        : quick;
  }

  /** Whether a class leaves something to a bootstrap method of this owner. */
  private static boolean uses(ClassModel model, ClassDesc bootstraps) {
    return model
        .findAttribute(Attributes.bootstrapMethods())
        .filter(
            methods ->
                methods.bootstrapMethods().stream()
                    .anyMatch(
                        method ->
                            method
                                .bootstrapMethod()
                                .reference()
                                .owner()
                                .asSymbol()
                                .equals(bootstraps)))
        .isPresent();
  }
}
