package dev.dxwww.runtime.generated;

/** Stub. */
public final class Converters {
  public static final TextConverter<String> STRING = new Stub<>();
  public static final TextConverter<Boolean> BOOLEAN = new Stub<>();
  public static final TextConverter<Integer> INT = new Stub<>();
  public static final TextConverter<Long> LONG = new Stub<>();
  public static final TextConverter<java.time.Duration> DURATION = new Stub<>();
  public static final TextConverter<dev.dxwww.common.DataSize> DATA_SIZE = new Stub<>();
  public static final TextConverter<java.nio.file.Path> PATH = new Stub<>();

  private Converters() {}

  public static <E extends Enum<E>> TextConverter<E> enumeration(Class<E> type, E[] values) {
    return new Stub<>();
  }

  public static <T> TextConverter<T> of(
      String typeName, java.util.function.Function<String, T> method) {
    return new Stub<>();
  }

  private static final class Stub<T> implements TextConverter<T> {
    @Override
    public T convert(String text) {
      throw new IllegalArgumentException(text);
    }

    @Override
    public String expected() {
      return "";
    }
  }
}
