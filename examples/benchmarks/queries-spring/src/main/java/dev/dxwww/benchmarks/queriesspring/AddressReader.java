package dev.dxwww.benchmarks.queriesspring;

import dev.dxwww.benchmarks.common.Address;
import dev.dxwww.benchmarks.queriesmicro.Addresses;
import org.postgresql.util.PGobject;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;

/** Reads the column of JSON. */
@ReadingConverter
final class AddressReader implements Converter<PGobject, Address> {
  @Override
  public Address convert(PGobject json) {
    return Addresses.read(String.valueOf(json.getValue()));
  }
}
