package dev.dxwww.benchmarks.queriesspring;

import java.sql.SQLException;

import dev.dxwww.benchmarks.common.Address;
import org.postgresql.util.PGobject;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.WritingConverter;

/** Says that an address is a column and no table; nothing is written here. */
@WritingConverter
final class AddressWriter implements Converter<Address, PGobject> {
  @Override
  public PGobject convert(Address address) {
    PGobject json = new PGobject();
    json.setType("jsonb");
    try {
      json.setValue("{\"city\":\"" + address.city() + "\"}");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return json;
  }
}
