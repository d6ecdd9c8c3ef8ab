import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Brings the classes of a jar to a class file version that the JDK's ahead-of-time cache takes:
 * those from before Java 6 have no stack maps, are left out of it and are verified anew at every
 * start. Run by the build on the copy of picocli that is shipped; what the classes do is the same.
 */
final class ArchivableClasses {

  private static final int FIRST_ARCHIVED = ClassFile.JAVA_6_VERSION;

  public static void main(String[] arguments) throws IOException {
    Path jar = Path.of(arguments[0]);
    Path copy = Path.of(jar + ".new");
    try (URLClassLoader classes = new URLClassLoader(new URL[] {jar.toUri().toURL()});
        ZipFile from = new ZipFile(jar.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(copy))) {
      ClassFile files =
          ClassFile.of(
              ClassFile.ConstantPoolSharingOption.NEW_POOL,
              ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
              ClassFile.ClassHierarchyResolverOption.of(
                  ClassHierarchyResolver.ofResourceParsing(classes)));
      for (ZipEntry entry : Collections.list(from.entries())) {
        byte[] content = from.getInputStream(entry).readAllBytes();
        ZipEntry same = new ZipEntry(entry.getName());
        same.setTime(entry.getTime());
        to.putNextEntry(same);
        to.write(entry.getName().endsWith(".class") ? archivable(files, content) : content);
        to.closeEntry();
      }
    }
    Files.move(copy, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private static byte[] archivable(ClassFile files, byte[] content) {
    ClassModel model = files.parse(content);
    if (model.majorVersion() >= FIRST_ARCHIVED) {
      return content;
    }
    ClassTransform rebuilt =
        ClassTransform.transformingMethodBodies((builder, element) -> builder.with(element));
    return files.transformClass(
        model,
        rebuilt.andThen(
            ClassTransform.endHandler(
                builder -> builder.withVersion(ClassFile.JAVA_8_VERSION, 0))));
  }
}
