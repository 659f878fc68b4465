package dev.dxwww.runtime.json.samples;

/** Arrays; records compare them by identity, so they stand apart. */
public record Arrays(
    byte[] bytes, int[] ints, long[] longs, double[] doubles, float[] floats, short[] shorts,
    boolean[] flags, String[] texts, Task[][] tasks) {}
