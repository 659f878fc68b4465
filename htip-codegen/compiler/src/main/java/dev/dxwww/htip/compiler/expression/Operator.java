package dev.dxwww.htip.compiler.expression;

/** The operators between two operands, as Java means them. */
public enum Operator {
  OR("||", 1),
  AND("&&", 2),
  EQUAL("==", 3),
  UNEQUAL("!=", 3),
  LESS("<", 4),
  LESS_OR_EQUAL("<=", 4),
  GREATER(">", 4),
  GREATER_OR_EQUAL(">=", 4);

  private final String symbol;
  private final int binding;

  Operator(String symbol, int binding) {
    this.symbol = symbol;
    this.binding = binding;
  }

  /** As it is written. */
  public String symbol() {
    return symbol;
  }

  /** How tightly it binds; more is tighter. */
  public int binding() {
    return binding;
  }

  /** Whether it joins two conditions. */
  public boolean joinsConditions() {
    return this == OR || this == AND;
  }

  /** Whether it asks if two values are equal. */
  public boolean comparesEquality() {
    return this == EQUAL || this == UNEQUAL;
  }
}
