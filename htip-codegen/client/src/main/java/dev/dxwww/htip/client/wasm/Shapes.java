package dev.dxwww.htip.client.wasm;

import java.lang.classfile.Instruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

import org.jspecify.annotations.Nullable;

/** Which shapes of bytecode the subset has. */
final class Shapes {
  private Shapes() {}

  /** Whether a parameter, result or field of this type is a 32-bit integer. */
  static boolean integer(ClassDesc type) {
    return type.equals(ConstantDescs.CD_int) || type.equals(ConstantDescs.CD_boolean);
  }

  /** Whether a method takes and gives integers only. */
  static boolean integers(MethodTypeDesc type) {
    return type.parameterList().stream().allMatch(Shapes::integer)
        && (integer(type.returnType()) || type.returnType().equals(ConstantDescs.CD_void));
  }

  /** The operation of an instruction on two integers; null where it is none of ours. */
  static @Nullable Op binary(OperatorInstruction instruction) {
    return switch (instruction.opcode()) {
      case IADD -> Op.ADD;
      case ISUB -> Op.SUB;
      case IMUL -> Op.MUL;
      case IDIV -> Op.DIV;
      case IREM -> Op.REM;
      case IAND -> Op.AND;
      case IOR -> Op.OR;
      case IXOR -> Op.XOR;
      case ISHL -> Op.SHL;
      case ISHR -> Op.SHR;
      case IUSHR -> Op.SHR_U;
      default -> null;
    };
  }

  /** A conversion of an integer; null where it is none of ours. */
  static @Nullable Expr convert(ConvertInstruction instruction, Expr value) {
    return switch (instruction.opcode()) {
      case I2B -> new Expr.Unary(Op.BYTE, value);
      case I2S -> new Expr.Unary(Op.SHORT, value);
      case I2C -> new Expr.Binary(Op.AND, value, new Expr.Const(0xFFFF));
      default -> null;
    };
  }

  /** Whether a branch compares one value with 0. */
  static boolean withZero(Instruction instruction) {
    return instruction instanceof BranchInstruction b && switch (b.opcode()) {
      case IFEQ, IFNE, IFLT, IFGE, IFGT, IFLE -> true;
      default -> false;
    };
  }

  /** The comparison of a branch; null where it compares no integers. */
  static @Nullable Op comparison(BranchInstruction branch) {
    return switch (branch.opcode()) {
      case IFEQ, IF_ICMPEQ -> Op.EQ;
      case IFNE, IF_ICMPNE -> Op.NE;
      case IFLT, IF_ICMPLT -> Op.LT;
      case IFGE, IF_ICMPGE -> Op.GE;
      case IFGT, IF_ICMPGT -> Op.GT;
      case IFLE, IF_ICMPLE -> Op.LE;
      default -> null;
    };
  }

  /** The condition of a branch that compares one value with 0. */
  static Expr withZero(Op op, Expr value) {
    if (value instanceof Expr.Order(Expr left, Expr right)) {
      return new Expr.Binary(op.ofUnsigned(), left, right);
    }
    return switch (op) {
      case EQ -> new Expr.Unary(Op.EQZ, value);
      case NE -> value;
      default -> new Expr.Binary(op, value, new Expr.Const(0));
    };
  }
}
