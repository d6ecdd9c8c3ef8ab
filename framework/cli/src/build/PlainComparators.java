import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Opcode;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * A comparator that the JDK makes from functions can be serialized, and the ahead-of-time cache
 * keeps no such lambda: each makes a class at every start. Here {@code Comparators} of the shipped
 * command makes it, which cannot be serialized.
 */
final class PlainComparators {

  private static final ClassDesc OURS = ClassDesc.of("dev.tradewind.cli.Comparators");

  /** Who makes comparators, as constant pools name them. */
  private static final Set<String> MAKERS = Set.of("java/util/Comparator", "java/util/Map$Entry");

  private PlainComparators() {}

  static boolean isUsedBy(ClassModel model) {
    return !model.thisClass().asSymbol().equals(OURS)
        && StreamSupport.stream(model.constantPool().spliterator(), false)
            .anyMatch(PlainComparators::makesOne);
  }

  static byte[] in(ClassFile files, ClassModel model) {
    return files.transformClass(
        model, ClassTransform.transformingMethodBodies(PlainComparators::replace));
  }

  private static boolean makesOne(PoolEntry entry) {
    return entry instanceof MemberRefEntry member
        && MAKERS.contains(member.owner().asInternalName())
        && isMaker(member.name().stringValue());
  }

  private static boolean isMaker(String method) {
    return method.startsWith("comparing") || method.startsWith("thenComparing");
  }

  /** The comparator that another one is put after becomes the first argument. */
  private static void replace(CodeBuilder code, CodeElement element) {
    if (!(element instanceof InvokeInstruction call) || !makesOne(call.method())) {
      code.with(element);
      return;
    }
    MethodTypeDesc type = call.typeSymbol();
    code.invokestatic(
        OURS,
        call.name().stringValue(),
        call.opcode() == Opcode.INVOKESTATIC
            ? type
            : type.insertParameterTypes(0, call.owner().asSymbol()));
  }
}
