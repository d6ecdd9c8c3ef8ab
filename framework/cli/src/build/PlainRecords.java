import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/**
 * {@code equals} and {@code hashCode} of a record are put together at run time, from method
 * handles. Here they become what one would write by hand.
 */
final class PlainRecords {

  static final ClassDesc BOOTSTRAPS = ClassDesc.of("java.lang.runtime.ObjectMethods");
  private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");

  /** As {@link java.lang.runtime.ObjectMethods} does. */
  private static final int FACTOR = 31;

  private final ClassDesc owner;

  private PlainRecords(ClassModel model) {
    this.owner = model.thisClass().asSymbol();
  }

  static byte[] in(ClassFile files, ClassModel model) {
    PlainRecords records = new PlainRecords(model);
    return files.transformClass(model, ClassTransform.transformingMethodBodies(records::replace));
  }

  private void replace(CodeBuilder code, CodeElement element) {
    String method =
        element instanceof InvokeDynamicInstruction call
                && call.bootstrapMethod().owner().equals(BOOTSTRAPS)
            ? call.name().stringValue()
            : "";
    switch (method) {
      case "hashCode" -> writeHashCode(code, getters(element));
      case "equals" -> writeEquals(code, getters(element));
      default -> code.with(element);
    }
  }

  /** The arguments are the class, the names of the components, and a getter for each. */
  private static List<DirectMethodHandleDesc> getters(CodeElement element) {
    return ((InvokeDynamicInstruction) element)
        .bootstrapArgs().stream().skip(2).map(DirectMethodHandleDesc.class::cast).toList();
  }

  private void writeHashCode(CodeBuilder code, List<DirectMethodHandleDesc> getters) {
    code.pop().iconst_0();
    for (DirectMethodHandleDesc getter : getters) {
      ClassDesc type = getter.invocationType().returnType();
      code.bipush(FACTOR).imul().aload(0).getfield(owner, getter.methodName(), type);
      code.invokestatic(
              type.isPrimitive() ? boxed(type) : OBJECTS,
              "hashCode",
              MethodTypeDesc.of(ConstantDescs.CD_int, general(type)))
          .iadd();
    }
  }

  private void writeEquals(CodeBuilder code, List<DirectMethodHandleDesc> getters) {
    Label same = code.newLabel();
    Label different = code.newLabel();
    Label end = code.newLabel();
    code.pop2().aload(0).aload(1).if_acmpeq(same).aload(1).instanceOf(owner).ifeq(different);
    for (DirectMethodHandleDesc getter : getters) {
      ClassDesc type = getter.invocationType().returnType();
      code.aload(0).getfield(owner, getter.methodName(), type);
      code.aload(1).checkcast(owner).getfield(owner, getter.methodName(), type);
      if (type.isPrimitive()) {
        code.invokestatic(
                boxed(type), "compare", MethodTypeDesc.of(ConstantDescs.CD_int, type, type))
            .ifne(different);
      } else {
        MethodTypeDesc equal =
            MethodTypeDesc.of(
                ConstantDescs.CD_boolean, ConstantDescs.CD_Object, ConstantDescs.CD_Object);
        code.invokestatic(OBJECTS, "equals", equal).ifeq(different);
      }
    }
    code.labelBinding(same).iconst_1().goto_(end);
    code.labelBinding(different).iconst_0().labelBinding(end);
  }

  private static ClassDesc general(ClassDesc type) {
    return type.isPrimitive() ? type : ConstantDescs.CD_Object;
  }

  private static ClassDesc boxed(ClassDesc type) {
    return switch (TypeKind.from(type)) {
      case BOOLEAN -> ConstantDescs.CD_Boolean;
      case BYTE -> ConstantDescs.CD_Byte;
      case CHAR -> ConstantDescs.CD_Character;
      case SHORT -> ConstantDescs.CD_Short;
      case INT -> ConstantDescs.CD_Integer;
      case LONG -> ConstantDescs.CD_Long;
      case FLOAT -> ConstantDescs.CD_Float;
      case DOUBLE -> ConstantDescs.CD_Double;
      case REFERENCE, VOID -> throw new IllegalArgumentException("no primitive: " + type);
    };
  }
}
