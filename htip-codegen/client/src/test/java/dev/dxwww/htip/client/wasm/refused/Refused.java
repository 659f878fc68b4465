package dev.dxwww.htip.client.wasm.refused;

import dev.dxwww.htip.client.core.Mem;

/** One class for each shape that the subset does not have. */
public final class Refused {
  private Refused() {}

  /** Java's long. */
  public static final class Long {
    public static int method(int a) {
      long wide = a;
      return (int) wide;
    }
  }

  /** A constant of two words. */
  public static final class LongConstant {
    public static int method(int a) {
      return 5_000_000_000L > Refused.wide() ? 1 : a;
    }
  }

  static long wide() {
    return 1;
  }

  /** A parameter that is no integer. */
  public static final class Parameter {
    public static int method(Object a) {
      return 0;
    }
  }

  /** An array. */
  public static final class Array {
    public static int method(int a) {
      return new int[a].length;
    }
  }

  /** An object. */
  public static final class Instance {
    public static int method(int a) {
      return new Object() == null ? 1 : a;
    }
  }

  /** A text. */
  public static final class Text {
    public static int method(int a) {
      Object text = "x";
      return text == null ? 1 : a;
    }
  }

  /** What may be zero divides. */
  public static final class Division {
    public static int method(int a) {
      return 10 / a;
    }
  }

  /** The one quotient that is too large. */
  public static final class MinusOne {
    public static int method(int a) {
      return a % -1;
    }
  }

  /** Exceptions are caught. */
  public static final class Catching {
    public static int method(int a) {
      try {
        return a + 1;
      } catch (RuntimeException e) {
        return 0;
      }
    }
  }

  /** One is thrown. */
  public static final class Throwing {
    public static int method(int a) {
      throw new IllegalStateException();
    }
  }

  /** A method of the JDK. */
  public static final class Foreign {
    public static int method(int a) {
      return Math.abs(a);
    }
  }

  /** A field of the JDK's. */
  public static final class ForeignField {
    public static int method(int a) {
      return Character.isLetter('a') ? 1 : a;
    }
  }

  /** A field that is no integer. */
  public static final class WideField {
    static byte small;

    public static int method(int a) {
      return small;
    }
  }

  /** The order of two unsigned numbers, kept. */
  public static final class Order {
    public static int method(int a) {
      int order = Integer.compareUnsigned(a, 3);
      return order;
    }
  }

  /** The order, compared with 1. */
  public static final class OrderOne {
    public static int method(int a) {
      return Integer.compareUnsigned(a, 3) == 1 ? 1 : 0;
    }
  }

  /** A switch whose cases are far apart. */
  public static final class Sparse {
    public static int method(int a) {
      return switch (a) {
        case 1 -> 1;
        case 1_000_000 -> 2;
        default -> 3;
      };
    }
  }

  /** What Mem has for other uses. */
  public static final class MemoryOutside {
    public static int method(int a) {
      Mem.write(a, null);
      return a;
    }
  }

  /** A field that begins with more than a constant. */
  public static final class Initialiser {
    static int field = Integer.parseInt("3");

    public static int method(int a) {
      return a + field;
    }
  }

  /** Two at once. */
  public static final class Two {
    public static int first(int a) {
      return Math.abs(a);
    }

    public static int second(int a) {
      float f = a;
      return f > 1 ? 1 : 0;
    }
  }

  /** A lambda. */
  public static final class Lambda {
    public static int method(int a) {
      Runnable r = () -> { };
      return r == null ? 1 : 2;
    }
  }

  /** An instance method, in a class that is otherwise like the others. */
  public static final class Virtual {
    int own() {
      return 1;
    }

    public static int method(int a) {
      Virtual v = null;
      return v.own();
    }
  }
}
