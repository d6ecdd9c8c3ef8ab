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
import java.util.stream.Collectors;
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

  /** Names and types of what {@code Comparators} has. */
  private final Set<String> ours;

  /**
   * @param comparators the class file of {@code Comparators}
   */
  PlainComparators(ClassModel comparators) {
    this.ours =
        comparators.methods().stream()
            .map(method -> method.methodName().stringValue() + method.methodType().stringValue())
            .collect(Collectors.toUnmodifiableSet());
  }

  static boolean isUsedBy(ClassModel model) {
    return !model.thisClass().asSymbol().equals(OURS)
        && StreamSupport.stream(model.constantPool().spliterator(), false)
            .anyMatch(PlainComparators::makesOne);
  }

  byte[] in(ClassFile files, ClassModel model) {
    return files.transformClass(model, ClassTransform.transformingMethodBodies(this::replace));
  }

  private static boolean makesOne(PoolEntry entry) {
    return entry instanceof MemberRefEntry member
        && MAKERS.contains(member.owner().asInternalName())
        && isMaker(member.name().stringValue());
  }

  /** Comparators with null have a way of their own to go on, which ours would not know of. */
  private static boolean isMaker(String method) {
    return method.startsWith("comparing")
        || method.startsWith("thenComparing")
        || method.startsWith("nulls");
  }

  /** The comparator that another one is put after becomes the first argument. */
  private void replace(CodeBuilder code, CodeElement element) {
    if (!(element instanceof InvokeInstruction call) || !makesOne(call.method())) {
      code.with(element);
      return;
    }
    String name = call.name().stringValue();
    MethodTypeDesc type =
        call.opcode() == Opcode.INVOKESTATIC
            ? call.typeSymbol()
            : call.typeSymbol().insertParameterTypes(0, call.owner().asSymbol());
    if (!ours.contains(name + type.descriptorString())) {
      throw new IllegalStateException("Comparators has no " + name + type.descriptorString());
    }
    code.invokestatic(OURS, name, type);
  }
}
