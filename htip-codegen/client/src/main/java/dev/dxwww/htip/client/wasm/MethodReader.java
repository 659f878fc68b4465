package dev.dxwww.htip.client.wasm;

import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.NopInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Reads one method: what its instructions put on the stack becomes expressions and statements. */
final class MethodReader {
  /** How much larger than its cases a switch may be to become a table. */
  private static final int GAPS = 64;

  private final String method;
  private final Linker linker;
  private final Instructions instructions;
  private final Waiting.Variables variables;
  private int index;
  private Waiting stack = new Waiting(List.of(), new Waiting.Variables(0, 0), 0);

  MethodReader(String method, CodeAttribute code, Linker linker) {
    this.method = method;
    this.linker = linker;
    this.instructions = new Instructions(code);
    this.variables = new Waiting.Variables(code.maxLocals(), code.maxStack());
  }

  /** The blocks that can be reached, from the first. */
  Node read() {
    Node first = instructions.first();
    first.depth = 0;
    Deque<Node> open = new ArrayDeque<>(List.of(first));
    while (!open.isEmpty()) {
      Node node = open.removeFirst();
      read(node);
      for (Node next : node.ending.next()) {
        if (next.depth < 0) {
          next.depth = stack.depth();
          open.addLast(next);
        } else if (next.depth != stack.depth()) {
          throw refuse("the stack is not equally deep on all ways to instruction " + next.from);
        }
      }
    }
    return first;
  }

  private void read(Node node) {
    stack = new Waiting(node.body, variables, node.depth);
    for (index = node.from; index < node.to - 1; index++) {
      plain(node);
    }
    if (!ends(node)) {
      plain(node);
      if (node.to == instructions.size()) {
        throw refuse("the method ends without a return");
      }
      end(node, new Node.Go(instructions.at(node.to)));
    }
  }

  private void end(Node node, Node.Ending ending) {
    Expr none = new Expr.Const(0);
    node.ending = switch (ending) {
      case Node.Fork e -> new Node.Fork(stack.settle(e.condition()), e.yes(), e.no());
      case Node.Choose e ->
          new Node.Choose(stack.settle(e.value()), e.low(), e.cases(), e.otherwise());
      case Node.Go e -> {
        stack.settle(none);
        yield e;
      }
      case Node.Leave e -> e;
    };
  }

  /** Reads the last instruction of a block; false where it only goes on. */
  private boolean ends(Node node) {
    switch (instructions.get(index)) {
      case BranchInstruction b -> end(node, branch(b, node));
      case TableSwitchInstruction s -> choose(node, s.cases(), s.defaultTarget());
      case LookupSwitchInstruction s -> choose(node, s.cases(), s.defaultTarget());
      case ReturnInstruction r -> end(node, leave(r));
      default -> {
        return false;
      }
    }
    return true;
  }

  private Node.Ending leave(ReturnInstruction instruction) {
    return switch (instruction.opcode()) {
      case RETURN -> new Node.Leave(null);
      case IRETURN -> new Node.Leave(stack.pop());
      default -> throw refuse("only integers are returned");
    };
  }

  private Node.Ending branch(BranchInstruction branch, Node node) {
    Node target = instructions.at(branch.target());
    if (branch.opcode() == Opcode.GOTO || branch.opcode() == Opcode.GOTO_W) {
      return new Node.Go(target);
    }
    Op op = Shapes.comparison(branch);
    if (op == null) {
      throw refuse("a branch on something other than integers");
    }
    Expr condition;
    if (Shapes.withZero(branch)) {
      condition = Shapes.withZero(op, stack.pop());
    } else {
      List<Expr> both = stack.pop(2);
      condition = new Expr.Binary(op, both.getFirst(), both.getLast());
    }
    return new Node.Fork(condition, target, instructions.at(node.to));
  }

  private void choose(Node node, List<SwitchCase> cases, Label otherwise) {
    if (cases.isEmpty()) {
      throw refuse("a switch without cases");
    }
    Map<Integer, Node> targets = new HashMap<>();
    cases.forEach(c -> targets.put(c.caseValue(), instructions.at(c.target())));
    int low = cases.stream().mapToInt(SwitchCase::caseValue).min().orElseThrow();
    int high = cases.stream().mapToInt(SwitchCase::caseValue).max().orElseThrow();
    if ((long) high - low > cases.size() * 2L + GAPS) {
      throw refuse("a switch over numbers that are far apart: use if");
    }
    List<Node> table = new ArrayList<>();
    for (int value = low; value <= high; value++) {
      table.add(targets.getOrDefault(value, instructions.at(otherwise)));
    }
    end(node, new Node.Choose(stack.pop(), low, table, instructions.at(otherwise)));
  }

  private void plain(Node node) {
    switch (instructions.get(index)) {
      case LoadInstruction i when i.opcode().name().startsWith("ILOAD") ->
          stack.push(new Expr.Local(i.slot()));
      case StoreInstruction i when i.opcode().name().startsWith("ISTORE") ->
          stack.statement(new Stmt.SetLocal(i.slot(), stack.pop()));
      case IncrementInstruction i -> stack.statement(
          new Stmt.SetLocal(
              i.slot(),
              new Expr.Binary(Op.ADD, new Expr.Local(i.slot()), new Expr.Const(i.constant()))));
      case ConstantInstruction i -> constant(i);
      case OperatorInstruction i -> operator(i);
      case ConvertInstruction i -> stack.push(known(Shapes.convert(i, stack.pop())));
      case FieldInstruction i -> field(i);
      case InvokeInstruction i -> invoke(i, node);
      case StackInstruction i -> shuffle(i);
      case NopInstruction _ -> { }
      default -> throw refuse("not in the subset");
    }
  }

  private void constant(ConstantInstruction instruction) {
    if (!(instruction.constantValue() instanceof Integer value)) {
      throw refuse("a constant that is no int");
    }
    stack.push(new Expr.Const(value));
  }

  private void operator(OperatorInstruction instruction) {
    if (instruction.opcode() == Opcode.INEG) {
      stack.push(Expr.binary(Op.SUB, new Expr.Const(0), stack.pop()));
      return;
    }
    Op op = known(Shapes.binary(instruction));
    List<Expr> both = stack.pop(2);
    // 0 throws in Java and traps in WebAssembly, and MIN_VALUE / -1 traps, too.
    if ((op == Op.DIV || op == Op.REM)
        && !(both.getLast() instanceof Expr.Const(int by) && by != 0 && by != -1)) {
      throw refuse("division by something other than a constant beside 0 and -1");
    }
    stack.push(Expr.binary(op, both.getFirst(), both.getLast()));
  }

  private void field(FieldInstruction instruction) {
    String owner = instruction.owner().asInternalName();
    boolean reads = instruction.opcode() == Opcode.GETSTATIC;
    if (!reads && instruction.opcode() != Opcode.PUTSTATIC
        || !Shapes.integer(instruction.typeSymbol())) {
      throw refuse("only static fields of type int");
    }
    if (linker.role(owner) != Linker.Role.CORE) {
      throw refuse("a field of a class outside of the core");
    }
    int global = linker.global(owner, instruction.name().stringValue());
    if (reads) {
      stack.push(new Expr.Global(global));
    } else {
      stack.statement(new Stmt.SetGlobal(global, stack.pop()));
    }
  }

  private void shuffle(StackInstruction instruction) {
    switch (instruction.opcode()) {
      case DUP -> stack.dup();
      case POP -> {
        Expr value = stack.pop();
        Simplifier.acting(value).forEach(stack::statement);
      }
      default -> throw refuse("of what moves the stack only dup and pop");
    }
  }

  private void invoke(InvokeInstruction instruction, Node node) {
    String owner = instruction.owner().asInternalName();
    String name = instruction.name().stringValue();
    if (instruction.opcode() != Opcode.INVOKESTATIC) {
      throw refuse("only static methods are called");
    }
    if (owner.equals("java/lang/Integer") && name.equals("compareUnsigned")) {
      order(node);
      return;
    }
    if (!Shapes.integers(instruction.typeSymbol())) {
      throw refuse("only methods of integers are called");
    }
    switch (linker.role(owner)) {
      case FOREIGN -> throw refuse("a method of a class outside of the core");
      case MEMORY -> memory(name);
      case HOST, CORE ->
          call(linker.callee(owner, name, instruction.type().stringValue()));
    }
  }

  private void order(Node node) {
    if (index + 1 >= node.to || !Shapes.withZero(instructions.get(index + 1))) {
      throw refuse("the result is compared with 0 at once, and nothing else");
    }
    List<Expr> both = stack.pop(2);
    stack.push(new Expr.Order(both.getFirst(), both.getLast()));
  }

  private void call(Callee callee) {
    Expr.Call call = new Expr.Call(callee, stack.pop(callee.parameters()));
    if (callee.result()) {
      stack.push(call);
    } else {
      stack.statement(new Stmt.Run(call));
    }
  }

  private void memory(String name) {
    switch (name) {
      case "u8" -> stack.push(Expr.load(Width.U8, stack.pop()));
      case "u16" -> stack.push(Expr.load(Width.U16, stack.pop()));
      case "u32" -> stack.push(Expr.load(Width.U32, stack.pop()));
      case "put8" -> store(Width.U8);
      case "put32" -> store(Width.U32);
      case "size" -> stack.push(new Expr.Pages());
      case "grow" -> stack.push(new Expr.Grow(stack.pop()));
      case "copy" -> {
        List<Expr> all = stack.pop(3);
        stack.statement(new Stmt.Copy(all.get(0), all.get(1), all.get(2)));
      }
      case "fill" -> {
        List<Expr> all = stack.pop(3);
        stack.statement(new Stmt.Fill(all.get(0), all.get(1), all.get(2)));
      }
      default -> throw refuse("no instruction of memory");
    }
  }

  private void store(Width width) {
    List<Expr> both = stack.pop(2);
    Expr.Load place = (Expr.Load) Expr.load(width, both.getFirst());
    stack.statement(new Stmt.Store(width, place.address(), place.offset(), both.getLast()));
  }

  private <T> T known(@Nullable T value) {
    if (value == null) {
      throw refuse("only on integers of 32 bits");
    }
    return value;
  }

  private Refused refuse(String reason) {
    Instruction instruction = instructions.get(index);
    String name = instruction.opcode().name().toLowerCase(java.util.Locale.ROOT);
    String what = switch (instruction) {
      case InvokeInstruction i -> name + " " + i.owner().asInternalName() + "."
          + i.name().stringValue() + i.type().stringValue();
      case FieldInstruction i -> name + " " + i.owner().asInternalName() + "."
          + i.name().stringValue() + " " + i.type().stringValue();
      default -> name;
    };
    return new Refused(new Refusal(method, what, instructions.line(index), reason));
  }
}
