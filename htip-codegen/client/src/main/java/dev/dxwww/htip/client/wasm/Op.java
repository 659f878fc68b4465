package dev.dxwww.htip.client.wasm;

/** An operation on 32-bit integers: its byte in WebAssembly and its sign in JavaScript. */
enum Op {
  EQZ(0x45, "!"), EQ(0x46, "=="), NE(0x47, "!="),
  LT(0x48, "<"), LT_U(0x49, "<"), GT(0x4A, ">"), GT_U(0x4B, ">"),
  LE(0x4C, "<="), LE_U(0x4D, "<="), GE(0x4E, ">="), GE_U(0x4F, ">="),
  ADD(0x6A, "+"), SUB(0x6B, "-"), MUL(0x6C, "*"), DIV(0x6D, "/"), REM(0x6F, "%"),
  AND(0x71, "&"), OR(0x72, "|"), XOR(0x73, "^"), SHL(0x74, "<<"), SHR(0x75, ">>"),
  SHR_U(0x76, ">>>"), BYTE(0xC0, "<<24>>24"), SHORT(0xC1, "<<16>>16");

  private final int code;
  private final String sign;

  Op(int code, String sign) {
    this.code = code;
    this.sign = sign;
  }

  int code() {
    return code;
  }

  String sign() {
    return sign;
  }

  boolean compares() {
    return compareTo(ADD) < 0;
  }

  boolean unsigned() {
    return this == LT_U || this == GT_U || this == LE_U || this == GE_U;
  }

  /** The comparison that holds exactly where this one does not. */
  Op opposite() {
    return switch (this) {
      case EQ -> NE;
      case NE -> EQ;
      case LT -> GE;
      case GE -> LT;
      case GT -> LE;
      case LE -> GT;
      case LT_U -> GE_U;
      case GE_U -> LT_U;
      case GT_U -> LE_U;
      case LE_U -> GT_U;
      default -> throw new IllegalStateException(name());
    };
  }

  /** The unsigned form of a comparison. */
  Op ofUnsigned() {
    return switch (this) {
      case LT -> LT_U;
      case GT -> GT_U;
      case LE -> LE_U;
      case GE -> GE_U;
      default -> this;
    };
  }

  /** What Java gives for two constants. */
  int apply(int left, int right) {
    return switch (this) {
      case ADD -> left + right;
      case SUB -> left - right;
      case MUL -> left * right;
      case DIV -> left / right;
      case REM -> left % right;
      case AND -> left & right;
      case OR -> left | right;
      case XOR -> left ^ right;
      case SHL -> left << right;
      case SHR -> left >> right;
      case SHR_U -> left >>> right;
      default -> throw new IllegalStateException(name());
    };
  }
}
