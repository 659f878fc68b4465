package dev.dxwww.runtime.generated;

/** Stub. */
public final class Converters {
  public static final TextConverter<String> STRING = new Stub<>();

  private Converters() {}

  public static <E extends Enum<E>> TextConverter<E> enumeration(Class<E> type, E[] values) {
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
