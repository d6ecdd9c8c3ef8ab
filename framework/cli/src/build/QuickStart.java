import java.io.IOException;
import java.io.InputStream;
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
import java.util.Map;
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
  private final PlainComparators comparators;

  private QuickStart(URLClassLoader classes) throws IOException {
    this.files =
        ClassFile.of(
            ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(classes)
                    .orElse(ClassHierarchyResolver.defaultResolver())));
    try (InputStream ours = classes.getResourceAsStream("dev/tradewind/cli/Comparators.class")) {
      this.comparators = new PlainComparators(files.parse(ours.readAllBytes()));
    }
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
      start.rewrite(main, Map.of(ServiceList.NAME, ServiceList.of(jars)));
      for (Path jar : jars.subList(1, jars.size())) {
        if (REWRITTEN.matcher(jar.getFileName().toString()).matches()) {
          start.rewrite(jar, Map.of());
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

  /**
   * A jar in which nothing is to do stays as it is, with its time.
   *
   * @param added files that the jar has from now on
   */
  private void rewrite(Path jar, Map<String, byte[]> added) throws IOException {
    Path copy = Path.of(jar + ".new");
    try {
      if (copied(jar, copy, added)) {
        Files.move(copy, jar, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  /** Whether there was anything to do. */
  private boolean copied(Path jar, Path copy, Map<String, byte[]> added) throws IOException {
    boolean changed = false;
    try (ZipFile from = new ZipFile(jar.toFile());
        OutputStream out = Files.newOutputStream(copy);
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (ZipEntry entry : Collections.list(from.entries())) {
        if (!added.containsKey(entry.getName())) {
          byte[] content = content(from, entry);
          byte[] quick = entry.getName().endsWith(".class") ? quick(content) : content;
          changed |= !Arrays.equals(quick, content);
          put(to, entry.getName(), entry.getTime(), quick);
        }
      }
      for (Map.Entry<String, byte[]> file : added.entrySet()) {
        ZipEntry old = from.getEntry(file.getKey());
        changed |= old == null || !Arrays.equals(content(from, old), file.getValue());
        put(to, file.getKey(), from.entries().nextElement().getTime(), file.getValue());
      }
    }
    return changed;
  }

  private static byte[] content(ZipFile from, ZipEntry entry) throws IOException {
    try (InputStream in = from.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  private static void put(ZipOutputStream to, String name, long time, byte[] content)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(time);
    to.putNextEntry(entry);
    to.write(content);
    to.closeEntry();
  }

  private byte[] quick(byte[] content) {
    byte[] archivable = OldClasses.in(files, content);
    ClassModel model = files.parse(archivable);
    byte[] plain =
        uses(model, PlainSwitches.BOOTSTRAPS) ? PlainSwitches.in(files, model) : archivable;
    byte[] quick =
        uses(model, PlainRecords.BOOTSTRAPS) ? PlainRecords.in(files, files.parse(plain)) : plain;
    return PlainComparators.isUsedBy(model) ? comparators.in(files, files.parse(quick)) : quick;
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
