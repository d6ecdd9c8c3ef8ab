import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;

/**
 * Brings classes to a class file version that the cache takes: those from before Java 6 have no
 * stack maps, are left out of it and are verified anew at every start.
 */
final class OldClasses {

  private OldClasses() {}

  /** The class, the same array when there is nothing to do. */
  static byte[] in(ClassFile files, byte[] content) {
    ClassModel model = files.parse(content);
    if (model.majorVersion() >= ClassFile.JAVA_6_VERSION) {
      return content;
    }
    ClassTransform rebuilt =
        ClassTransform.transformingMethodBodies((builder, element) -> builder.with(element));
    return files
        .withOptions(
            ClassFile.ConstantPoolSharingOption.NEW_POOL,
            ClassFile.StackMapsOption.GENERATE_STACK_MAPS)
        .transformClass(
            model,
            rebuilt.andThen(
                ClassTransform.endHandler(
                    builder -> builder.withVersion(ClassFile.JAVA_8_VERSION, 0))));
  }
}
