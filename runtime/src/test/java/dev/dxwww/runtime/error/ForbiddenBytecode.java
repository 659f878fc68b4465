package dev.dxwww.runtime.error;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds in a class file what the runtime must not do. */
final class ForbiddenBytecode {
  private static final String ERROR_PACKAGE = "dev/dxwww/runtime/error/";
  private static final String LOCKS = "java.util.concurrent.locks.";
  private static final Set<String> UNCHECKED =
      Set.of(
          "java.util.Optional.get()", "java.util.Optional.orElseThrow()",
          "java.util.OptionalInt.getAsInt()", "java.util.OptionalInt.orElseThrow()",
          "java.util.OptionalLong.getAsLong()", "java.util.OptionalLong.orElseThrow()",
          "java.util.OptionalDouble.getAsDouble()", "java.util.OptionalDouble.orElseThrow()");
  private static final Set<String> REFLECTIVE =
      Set.of(
          "forName", "newInstance", "getMethod", "getMethods", "getField", "getFields",
          "getConstructor", "getConstructors", "getDeclaredMethod", "getDeclaredMethods",
          "getDeclaredField", "getDeclaredFields", "getDeclaredConstructor",
          "getDeclaredConstructors", "getRecordComponents", "getDeclaredClasses");

  private final ClassModel model;
  private final boolean locksAllowed;
  private final List<String> found = new ArrayList<>();

  private ForbiddenBytecode(ClassModel model, boolean locksAllowed) {
    this.model = model;
    this.locksAllowed = locksAllowed;
  }

  /** One line per place; the package of SafeMutex and SafeRwLock may use locks, nothing else. */
  static List<String> in(ClassModel model) {
    boolean ours = model.thisClass().asInternalName().startsWith(ERROR_PACKAGE);
    return new ForbiddenBytecode(model, ours).search();
  }

  /** As {@link #in}, but as if the class stood in another package. */
  static List<String> inForeign(ClassModel model) {
    return new ForbiddenBytecode(model, false).search();
  }

  private List<String> search() {
    for (PoolEntry entry : model.constantPool()) {
      if (entry instanceof ClassEntry type
          && type.asInternalName().startsWith("java/lang/reflect/")) {
        add("uses " + type.asInternalName().replace('/', '.'));
      }
    }
    model.methods().forEach(this::method);
    return found;
  }

  private void method(MethodModel method) {
    if (method.flags().has(AccessFlag.SYNCHRONIZED)) {
      add("synchronized method " + method.methodName().stringValue());
    }
    method.code().ifPresent(code -> code.forEach(element -> element(method, element)));
  }

  private void element(MethodModel method, CodeElement element) {
    String in = " in " + method.methodName().stringValue();
    switch (element) {
      case MonitorInstruction _ -> add("synchronized block" + in);
      case InvokeInstruction call ->
          call(
              call.owner().asInternalName().replace('/', '.'),
              call.name().stringValue(),
              call.typeSymbol().parameterCount(),
              in);
      case InvokeDynamicInstruction dynamic ->
          dynamic.bootstrapArgs().forEach(argument -> argument(argument, in));
      default -> {}
    }
  }

  private void argument(ConstantDesc argument, String in) {
    if (argument instanceof DirectMethodHandleDesc handle) {
      ClassDesc owner = handle.owner();
      boolean receiver =
          handle.kind() != DirectMethodHandleDesc.Kind.STATIC
              && handle.kind() != DirectMethodHandleDesc.Kind.INTERFACE_STATIC;
      int parameters = handle.invocationType().parameterCount() - (receiver ? 1 : 0);
      call(owner.packageName() + "." + owner.displayName(), handle.methodName(), parameters, in);
    }
  }

  private void call(String owner, String name, int parameters, String in) {
    String method = owner + "." + name;
    boolean unchecked = parameters == 0 && UNCHECKED.contains(method + "()");
    boolean lock = owner.startsWith(LOCKS) && !locksAllowed;
    boolean reflective = owner.equals("java.lang.Class") && REFLECTIVE.contains(name);
    if (unchecked || lock || reflective) {
      add(method + in);
    }
  }

  private void add(String what) {
    found.add(model.thisClass().asInternalName() + ": " + what);
  }
}
