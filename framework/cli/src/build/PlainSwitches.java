import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;

/**
 * A {@code switch} over types makes a class at run time, one for each {@code switch} at every
 * start. Here it becomes a method with a chain of {@code instanceof}, which is what that class
 * would do.
 */
final class PlainSwitches {

  static final ClassDesc BOOTSTRAPS = ClassDesc.of("java.lang.runtime.SwitchBootstraps");

  private final ClassDesc owner;
  private final boolean isInterface;
  private final List<Choice> choices = new ArrayList<>();

  private PlainSwitches(ClassModel model) {
    this.owner = model.thisClass().asSymbol();
    this.isInterface = model.flags().has(AccessFlag.INTERFACE);
  }

  /**
   * A {@code switch}.
   *
   * @param type from the value and the label to begin with to the label that fits
   */
  private record Choice(String name, MethodTypeDesc type, List<ClassDesc> labels) {}

  static byte[] in(ClassFile files, ClassModel model) {
    PlainSwitches switches = new PlainSwitches(model);
    return files.transformClass(
        model,
        ClassTransform.transformingMethodBodies(switches::replace)
            .andThen(
                ClassTransform.endHandler(
                    builder ->
                        switches.choices.forEach(
                            choice ->
                                builder.withMethodBody(
                                    choice.name(),
                                    choice.type(),
                                    ClassFile.ACC_PRIVATE
                                        | ClassFile.ACC_STATIC
                                        | ClassFile.ACC_SYNTHETIC,
                                    code -> write(code, choice.labels()))))));
  }

  private void replace(CodeBuilder code, CodeElement element) {
    if (!(element instanceof InvokeDynamicInstruction call) || !isTypeSwitch(call)) {
      code.with(element);
      return;
    }
    List<ClassDesc> labels = call.bootstrapArgs().stream().map(ClassDesc.class::cast).toList();
    Choice choice = new Choice("typeSwitch$" + choices.size(), call.typeSymbol(), labels);
    choices.add(choice);
    code.invokestatic(owner, choice.name(), choice.type(), isInterface);
  }

  /** Labels may also be constants; those are left to the JDK. */
  private static boolean isTypeSwitch(InvokeDynamicInstruction call) {
    return call.bootstrapMethod().owner().equals(BOOTSTRAPS)
        && call.bootstrapMethod().methodName().equals("typeSwitch")
        && call.bootstrapArgs().stream().allMatch(ClassDesc.class::isInstance);
  }

  /** Gives -1 for null, and the number of labels when none fits. */
  private static void write(CodeBuilder code, List<ClassDesc> labels) {
    Label present = code.newLabel();
    code.aload(0).ifnonnull(present).iconst_m1().ireturn().labelBinding(present);
    for (int i = 0; i < labels.size(); i++) {
      Label next = code.newLabel();
      code.iload(1).loadConstant(i).if_icmpgt(next);
      code.aload(0).instanceOf(labels.get(i)).ifeq(next).loadConstant(i).ireturn();
      code.labelBinding(next);
    }
    code.loadConstant(labels.size()).ireturn();
  }
}
