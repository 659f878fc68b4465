package dev.dxwww.runtime.generated;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** Codecs of arrays of primitives; {@code byte[]} is base64 and in {@link JsonCodecs}. */
public final class JsonPrimitives {
  public static final JsonCodec<int[]> INTS =
      JsonScalar.of(JsonPrimitives::ints, JsonPrimitives::write);
  public static final JsonCodec<long[]> LONGS =
      JsonScalar.of(JsonPrimitives::longs, JsonPrimitives::write);
  public static final JsonCodec<double[]> DOUBLES =
      JsonScalar.of(JsonPrimitives::doubles, JsonPrimitives::write);
  public static final JsonCodec<float[]> FLOATS =
      JsonScalar.of(JsonPrimitives::floats, JsonPrimitives::write);
  public static final JsonCodec<short[]> SHORTS =
      JsonScalar.of(JsonPrimitives::shorts, JsonPrimitives::write);
  public static final JsonCodec<boolean[]> BOOLEANS =
      JsonScalar.of(JsonPrimitives::booleans, JsonPrimitives::write);

  private JsonPrimitives() {}

  static void touch() {
    // Called to have the constants above initialised.
  }

  private static int grown(int length) {
    return length == 0 ? 8 : length * 2;
  }

  private static int @Nullable [] ints(JsonReader in) {
    if (!in.openArray()) {
      return null;
    }
    int[] values = new int[0];
    int count = 0;
    while (in.nextElement()) {
      if (count == values.length) {
        values = Arrays.copyOf(values, grown(count));
      }
      values[count++] = in.intValue();
    }
    return Arrays.copyOf(values, count);
  }

  private static void write(JsonWriter out, int[] values) {
    out.openArray();
    for (int value : values) {
      out.element();
      out.value(value);
    }
    out.closeArray();
  }

  private static long @Nullable [] longs(JsonReader in) {
    if (!in.openArray()) {
      return null;
    }
    long[] values = new long[0];
    int count = 0;
    while (in.nextElement()) {
      if (count == values.length) {
        values = Arrays.copyOf(values, grown(count));
      }
      values[count++] = in.longValue();
    }
    return Arrays.copyOf(values, count);
  }

  private static void write(JsonWriter out, long[] values) {
    out.openArray();
    for (long value : values) {
      out.element();
      out.value(value);
    }
    out.closeArray();
  }

  private static double @Nullable [] doubles(JsonReader in) {
    if (!in.openArray()) {
      return null;
    }
    double[] values = new double[0];
    int count = 0;
    while (in.nextElement()) {
      if (count == values.length) {
        values = Arrays.copyOf(values, grown(count));
      }
      values[count++] = in.doubleValue();
    }
    return Arrays.copyOf(values, count);
  }

  private static void write(JsonWriter out, double[] values) {
    out.openArray();
    for (double value : values) {
      out.element();
      out.value(value);
    }
    out.closeArray();
  }

  private static float @Nullable [] floats(JsonReader in) {
    if (!in.openArray()) {
      return null;
    }
    float[] values = new float[0];
    int count = 0;
    while (in.nextElement()) {
      if (count == values.length) {
        values = Arrays.copyOf(values, grown(count));
      }
      values[count++] = in.floatValue();
    }
    return Arrays.copyOf(values, count);
  }

  private static void write(JsonWriter out, float[] values) {
    out.openArray();
    for (float value : values) {
      out.element();
      out.value(value);
    }
    out.closeArray();
  }

  private static short @Nullable [] shorts(JsonReader in) {
    if (!in.openArray()) {
      return null;
    }
    short[] values = new short[0];
    int count = 0;
    while (in.nextElement()) {
      if (count == values.length) {
        values = Arrays.copyOf(values, grown(count));
      }
      values[count++] = in.shortValue();
    }
    return Arrays.copyOf(values, count);
  }

  private static void write(JsonWriter out, short[] values) {
    out.openArray();
    for (short value : values) {
      out.element();
      out.value((int) value);
    }
    out.closeArray();
  }

  private static boolean @Nullable [] booleans(JsonReader in) {
    if (!in.openArray()) {
      return null;
    }
    boolean[] values = new boolean[0];
    int count = 0;
    while (in.nextElement()) {
      if (count == values.length) {
        values = Arrays.copyOf(values, grown(count));
      }
      values[count++] = in.booleanValue();
    }
    return Arrays.copyOf(values, count);
  }

  private static void write(JsonWriter out, boolean[] values) {
    out.openArray();
    for (boolean value : values) {
      out.element();
      out.value(value);
    }
    out.closeArray();
  }
}
