package dev.dxwww.htip.client.wasm.accepted;

import dev.dxwww.htip.client.core.Mem;

/** Every shape of bytecode that the subset has; each method is run in all executions. */
public final class Accepted {
  static int counter = 7;
  static int other;

  private Accepted() {}

  public static int arithmetic(int a, int b) {
    return (a + b) * (a - b) ^ -a & b | a << b ^ a >> b ^ a >>> b;
  }

  public static int constants(int a) {
    return a + 1 + 5 - 6 + 100 - 1000 + 70_000 + Integer.MIN_VALUE + -1;
  }

  public static int divided(int a) {
    return a / 10 * 7 + a % 10 + a / -3 + a % -7;
  }

  public static int narrow(int a) {
    return (byte) a + (short) a * 3 + (char) a * 5;
  }

  public static int shifted(int a) {
    return (a >>> 0) + (a >>> 31) + (a >>> 32) + (a << 33) + (a >> 40);
  }

  public static int compared(int a, int b) {
    int r = 0;
    if (a == b) r |= 1;
    if (a != b) r |= 2;
    if (a < b) r |= 4;
    if (a <= b) r |= 8;
    if (a > b) r |= 16;
    if (a >= b) r |= 32;
    if (a == 0) r |= 64;
    if (a != 0) r |= 128;
    if (a < 0) r |= 256;
    if (a <= 0) r |= 512;
    if (a > 0) r |= 1024;
    if (a >= 0) r |= 2048;
    return r;
  }

  public static int unsigned(int a, int b) {
    int r = 0;
    if (Integer.compareUnsigned(a, b) < 0) r |= 1;
    if (Integer.compareUnsigned(a, b) <= 0) r |= 2;
    if (Integer.compareUnsigned(a, b) > 0) r |= 4;
    if (Integer.compareUnsigned(a, b) >= 0) r |= 8;
    if (Integer.compareUnsigned(a, b) == 0) r |= 16;
    if (Integer.compareUnsigned(a, b) != 0) r |= 32;
    if (Integer.compareUnsigned(a, 5) < 0) r |= 64;
    if (Integer.compareUnsigned(a, -5) < 0) r |= 128;
    return r;
  }

  public static boolean truth(int a, int b) {
    return a > 3 && b > 3 || a == b && !(a < 0);
  }

  public static int asked(int a, int b) {
    return truth(a, b) ? 1 : truth(b, a - 1) ? 2 : 3;
  }

  public static int ternaries(int a, int b) {
    return a + (b > 0 ? a < 3 ? 10 : 20 : a * b) * (a != b ? 2 : 3);
  }

  public static int swapped(int a, int b) {
    return mixed(a > 1 ? b : a, b > 1 ? a : b, a + b > 3 ? 1 : 0);
  }

  private static int mixed(int a, int b, int c) {
    return a * 100 + b * 10 + c;
  }

  public static int loops(int a) {
    int sum = 0;
    for (int i = 0; i < a; i++) {
      if (i % 3 == 0) {
        continue;
      }
      int k = i;
      while (k > 0) {
        sum += k;
        k -= 2;
        if (sum > 1000) {
          break;
        }
      }
      do {
        sum++;
      } while (sum % 4 != 0);
    }
    return sum;
  }

  public static int labels(int a) {
    int n = 0;
    outer:
    for (int i = 0; i < 10; i++) {
      for (int k = 0; ; k++) {
        n++;
        if (k == a) {
          continue outer;
        }
        if (n > 40) {
          break outer;
        }
      }
    }
    return n;
  }

  public static int endless(int a) {
    int n = a;
    while (true) {
      n += 3;
      if (n > 50) {
        return n;
      }
    }
  }

  @SuppressWarnings("fallthrough")
  public static int table(int a) {
    int r = 1;
    switch (a) {
      case 0:
        r = 10;
        break;
      case 1:
        r += 20;
      case 2:
        r += 30;
        break;
      case 4:
        return 40;
      default:
        r = -1;
    }
    return r * 2;
  }

  public static int lookup(int a) {
    return switch (a) {
      case -20 -> 1;
      case 5, 6 -> 2;
      case 30 -> 3;
      default -> 4;
    };
  }

  public static int switchInLoop(int a) {
    int sum = 0;
    for (int i = a; ; i--) {
      switch (i) {
        case 3 -> sum += 100;
        case 2 -> {
          continue;
        }
        case 0 -> {
          return sum;
        }
        default -> sum++;
      }
      if (i < -5) {
        return -1;
      }
    }
  }

  public static int fields(int a) {
    other = counter++ + ++counter;
    counter += a;
    return other * 1000 + counter--;
  }

  /** What waits on the stack while other things change. */
  public static int order(int a) {
    int i = a;
    int r = i++ * 10 + i++ * 100 + i;
    other = 5;
    r += other + set(9) * 1000 + other;
    int at = 40_000;
    Mem.put32(at, 77);
    r += Mem.u32(at) + poke(at, 33) + Mem.u32(at);
    i = i + (i = 3) * i;
    return r + i;
  }

  private static int set(int value) {
    int before = other;
    other = value;
    return before;
  }

  private static int poke(int at, int value) {
    Mem.put8(at, value);
    return value;
  }

  public static int stored(int a) {
    int at = 50_000;
    Mem.fill(at, 1, 16);
    Mem.put32(at + 4, a);
    Mem.put8(at + 1, a);
    Mem.copy(at + 3, at, 9);
    return Mem.u32(at) ^ Mem.u16(at + 5) ^ Mem.u8(at + 11) ^ Mem.u32(at + 8);
  }

  public static int grown(int pages) {
    int before = Mem.size();
    int result = Mem.grow(pages);
    return result == before || result == -1 ? 1 : 0;
  }

  /** A call whose result nobody wants, and one without any. */
  public static void quiet(int a) {
    set(a);
    if (a > 3) {
      return;
    }
    none();
  }

  private static void none() {
    other++;
  }

  public static int recursive(int a) {
    return a < 2 ? a : recursive(a - 1) + recursive(a - 2);
  }

  /** Variables that share a place must not when a loop comes back to them. */
  public static int lives(int a, int b) {
    int kept = a * 3;
    int last = b;
    int sum = 0;
    for (int i = 0; i < 5; i++) {
      int first = i * 7 + a;
      sum += first;
      int second = first ^ b;
      if ((i & 1) == 0) {
        last = second;
      }
      int third = second - last;
      sum = sum * 31 + third;
      for (int k = i; k < 3; k++) {
        int inner = k * b;
        sum += inner ^ second;
      }
    }
    int after = sum ^ kept;
    for (int i = 3; i > 0; i--) {
      int first = after + i;
      after = first * 17 + last;
    }
    return after + kept;
  }

  /** Two variables that change places in each round. */
  public static int turns(int a, int b) {
    int x = a;
    int y = b;
    for (int i = 0; i < 6; i++) {
      int z = x - i;
      x = y;
      y = z;
    }
    return x * 1000 + y;
  }

  /** A function that is put where it is called, within a loop, with variables of its own. */
  public static int pasted(int a, int b) {
    other = 0;
    for (int i = 0; i < 4; i++) {
      int before = a + i;
      added(before * b, i);
      other += before;
    }
    return other;
  }

  private static void added(int value, int times) {
    int copy = value;
    for (int i = 0; i < times; i++) {
      copy = copy * 5 + i;
    }
    other = other * 3 + copy;
  }

  /** An argument that is a variable which the caller needs afterwards. */
  public static int lent(int a, int b) {
    int mine = a ^ b;
    used(mine);
    return other + mine;
  }

  private static void used(int value) {
    int changed = value;
    changed += 9;
    other = changed * changed;
  }

  public static int early(int a) {
    if (a > 100) {
      return 1;
    }
    if (a > 50) {
      if (a > 75) {
        return 2;
      }
    } else if (a < 0) {
      return 3;
    } else {
      a += 1000;
    }
    return a;
  }

  public static int beside(int a) {
    return Beside.twice(a) + Beside.late;
  }

  public static int emptyBranches(int a) {
    if (a > 3) {
      ;
    }
    if (set(a) > 2) {
      ;
    }
    return other;
  }

  /** Calls after which nothing comes, within a loop and a switch. */
  public static int last(int a) {
    for (int i = 0; ; i++) {
      if (i > a) {
        return counted(i, a);
      }
      if (i > 1000) {
        return switch (a & 3) {
          case 0 -> folded(a);
          case 1 -> -1;
          default -> a;
        };
      }
    }
  }

  private static int counted(int i, int a) {
    int n = i;
    while (n > 0) {
      n -= 3;
      if (n == a - 5) {
        return n * 2;
      }
    }
    return n;
  }

  private static int folded(int a) {
    return a > 5 ? a * 3 : a - 7;
  }

  public static int branches(int a) {
    other = 1;
    spread(a);
    return other;
  }

  private static void spread(int a) {
    if (a > 10) {
      if (a > 20) {
        more(a);
      }
    } else {
      for (int i = 0; i < 3; i++) {
        other += 2;
        if (other > a) {
          less();
          return;
        }
      }
    }
  }

  private static void more(int a) {
    if (a == 31) {
      return;
    }
    other += a;
  }

  private static void less() {
    other = -other;
  }
}
