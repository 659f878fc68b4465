package dev.dxwww.htip.client.wasm;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Reads a class and those of its package that it needs.
 *
 * <p>The public methods of the class are the exports; what they do not reach is left out.
 */
final class ProgramReader implements Linker {
  private final String core;
  private final String memory;
  private final String host;
  private final Function<String, ClassModel> classes;

  private final Map<String, ClassModel> read = new HashMap<>();
  private final Map<String, Integer> globals = new LinkedHashMap<>();
  private final Map<String, Integer> firstValues = new HashMap<>();
  private final Set<Callee> imports = new LinkedHashSet<>();
  private final Map<String, Callee> callees = new LinkedHashMap<>();
  private final List<Refusal> refusals = new ArrayList<>();

  /** All names are internal; the classes of the package of the first one are the core. */
  ProgramReader(String core, String memory, String host, Function<String, ClassModel> classes) {
    this.core = core;
    this.memory = memory;
    this.host = host;
    this.classes = classes;
  }

  /** Reads the program, or tells every method's first instruction that is not in the subset. */
  Program read() throws SubsetException {
    Set<Callee> exported = new LinkedHashSet<>();
    for (MethodModel method : model(core).methods()) {
      if (method.flags().has(AccessFlag.PUBLIC) && method.flags().has(AccessFlag.STATIC)) {
        exported.add(
            callee(
                core, method.methodName().stringValue(), method.methodType().stringValue()));
      }
    }
    List<Program.Function> functions = new ArrayList<>();
    // Reading a method finds more of them.
    for (int i = 0; i < callees.size(); i++) {
      String key = List.copyOf(callees.keySet()).get(i);
      Callee callee = callees.get(key);
      functions.add(new Program.Function(callee, exported.contains(callee), body(key, callee)));
    }
    if (!refusals.isEmpty()) {
      throw new SubsetException(refusals);
    }
    List<Integer> first =
        globals.keySet().stream().map(key -> firstValues.getOrDefault(key, 0)).toList();
    return Inliner.inline(new Program(List.copyOf(imports), functions, first, false));
  }

  private ClassModel model(String owner) {
    return read.computeIfAbsent(
        owner,
        name -> {
          ClassModel model = classes.apply(name);
          model.methods().stream()
              .filter(m -> m.methodName().equalsString("<clinit>"))
              .findFirst().ifPresent(m -> initialise(name, m));
          return model;
        });
  }

  /** Static initialisers may set fields to constants, nothing else. */
  private void initialise(String owner, MethodModel method) {
    int line = 0;
    Object value = null;
    for (CodeElement element : method.code().orElseThrow()) {
      if (element instanceof LineNumber l) {
        line = l.line();
      } else if (element instanceof ConstantInstruction c && c.constantValue() instanceof Integer) {
        value = c.constantValue();
      } else if (element instanceof FieldInstruction f && f.opcode() == Opcode.PUTSTATIC
          && value instanceof Integer first) {
        firstValues.put(owner + "." + f.name().stringValue(), first);
        value = null;
      } else if (element instanceof Instruction i && !(i instanceof ReturnInstruction)) {
        refusals.add(
            new Refusal(
                owner + ".<clinit>", i.opcode().name().toLowerCase(Locale.ROOT), line,
                "a field begins as a constant"));
        return;
      }
    }
  }

  private List<Stmt> body(String key, Callee callee) {
    String name = callee.owner() + "." + callee.name();
    MethodModel method = model(callee.owner()).methods().stream()
        .filter(m -> key.equals(key(callee.owner(), m))).findFirst().orElse(null);
    if (method == null) {
      refusals.add(new Refusal(name, "method", 0, "not declared in this class"));
      return List.of();
    }
    CodeAttribute code = method.findAttribute(Attributes.code()).orElse(null);
    String wrong = wrong(method, code);
    if (wrong != null) {
      refusals.add(new Refusal(name, method.methodType().stringValue(), line(code), wrong));
      return List.of();
    }
    try {
      return Simplifier.simplify(Structure.of(new MethodReader(name, code, this).read()));
    } catch (Refused refused) {
      refusals.add(refused.refusal());
    } catch (IllegalArgumentException irreducible) {
      refusals.add(new Refusal(name, "code", line(code), irreducible.getMessage()));
    }
    return List.of();
  }

  private static @Nullable String wrong(
      MethodModel method, @Nullable CodeAttribute code) {
    if (code == null) {
      return "a method without code";
    }
    if (!method.flags().has(AccessFlag.STATIC)) {
      return "only static methods";
    }
    if (!Shapes.integers(method.methodTypeSymbol())) {
      return "parameters and results are int or boolean";
    }
    return code.exceptionHandlers().isEmpty() ? null : "no exceptions are caught";
  }

  private static int line(@Nullable CodeAttribute code) {
    return code == null ? 0 : code.findAttribute(Attributes.lineNumberTable())
        .map(t -> t.lineNumbers().getFirst().lineNumber()).orElse(0);
  }

  private static String key(String owner, MethodModel method) {
    return owner + "." + method.methodName().stringValue() + method.methodType().stringValue();
  }

  @Override
  public Role role(String owner) {
    if (owner.equals(memory)) {
      return Role.MEMORY;
    }
    if (owner.equals(host)) {
      return Role.HOST;
    }
    return packageOf(owner).equals(packageOf(core)) ? Role.CORE : Role.FOREIGN;
  }

  private static String packageOf(String name) {
    return name.substring(0, name.lastIndexOf('/') + 1);
  }

  @Override
  public int global(String owner, String name) {
    model(owner);
    return globals.computeIfAbsent(owner + "." + name, _ -> globals.size());
  }

  @Override
  public Callee callee(String owner, String name, String descriptor) {
    MethodTypeDesc type = MethodTypeDesc.ofDescriptor(descriptor);
    Callee callee =
        new Callee(
            owner, name, type.parameterCount(), !type.returnType().descriptorString().equals("V"));
    if (role(owner) == Role.HOST) {
      imports.add(callee);
      return callee;
    }
    return callees.computeIfAbsent(owner + "." + name + descriptor, _ -> callee);
  }
}
