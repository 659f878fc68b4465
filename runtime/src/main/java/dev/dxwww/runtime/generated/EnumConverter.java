package dev.dxwww.runtime.generated;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.dxwww.common.EnumNames;

import org.jspecify.annotations.Nullable;

/** The converter of an enum, by exact name and by the name in lower case with hyphens. */
final class EnumConverter<E extends Enum<E>> implements TextConverter<E> {
  private final Map<String, E> constants = new LinkedHashMap<>();
  private final String expected;

  EnumConverter(E[] constants) {
    for (E constant : constants) {
      this.constants.put(constant.name(), constant);
    }
    for (E constant : constants) {
      this.constants.putIfAbsent(EnumNames.hyphenated(constant.name()), constant);
    }
    this.expected =
        EnumNames.expected(Arrays.stream(constants).map(Enum::name).toList());
  }

  @Override
  public E convert(String text) {
    E constant = constants.get(text);
    if (constant == null) {
      throw new IllegalArgumentException(problem(text));
    }
    return constant;
  }

  @Override
  public @Nullable E tryConvert(String text) {
    return constants.get(text);
  }

  @Override
  public String expected() {
    return expected;
  }
}
