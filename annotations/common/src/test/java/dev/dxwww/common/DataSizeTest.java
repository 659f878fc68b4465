package dev.dxwww.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DataSizeTest {

  @ParameterizedTest
  @CsvSource({
    "0B, 0",
    "512B, 512",
    "64KiB, 65536",
    "1MiB, 1048576",
    "2GB, 2000000000",
    "3kB, 3000",
    "4TiB, 4398046511104",
    "5TB, 5000000000000"
  })
  void numberWithUnit_isRead(String text, long bytes) {
    assertThat(DataSize.read(text)).isEqualTo(new DataSize(bytes));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "1", "B", "1 MiB", "1mib", "1KB", "-1B", "1.5MiB", "9223372036854775807kB", "1BB"
      })
  void otherText_isNoSize(String text) {
    assertThat(DataSize.read(text)).isNull();
  }

  @Property
  void everySize_isReadBackAsPrinted(@ForAll @LongRange(min = 0) long bytes) {
    DataSize size = new DataSize(bytes);
    assertThat(DataSize.read(size.toString())).isEqualTo(size);
  }

  @Test
  void print_choosesTheGreatestUnitThatDivides() {
    assertThat(new DataSize(1 << 20)).hasToString("1MiB");
    assertThat(new DataSize(1_000_000)).hasToString("1MB");
    assertThat(new DataSize(1_000_001)).hasToString("1000001B");
  }

  @Test
  void negativeSize_isRefused() {
    assertThatThrownBy(() -> new DataSize(-1)).isInstanceOf(IllegalArgumentException.class);
  }
}
