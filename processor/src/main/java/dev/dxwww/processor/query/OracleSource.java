package dev.dxwww.processor.query;

import java.nio.file.Path;
import java.util.Optional;

import javax.annotation.processing.ProcessingEnvironment;

import dev.dxwww.common.sql.Migrations;
import dev.dxwww.processor.sql.SqlOracle;

/** Opens what is asked about the queries of a compile. */
public interface OracleSource {

  /**
   * An oracle of the schema that the migrations make.
   *
   * @param output the compiler's own folder, where it tells
   */
  SqlOracle open(ProcessingEnvironment environment, Migrations migrations, Optional<Path> output);
}
