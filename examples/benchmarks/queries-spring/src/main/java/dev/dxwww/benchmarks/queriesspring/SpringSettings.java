package dev.dxwww.benchmarks.queriesspring;

import java.util.List;

import javax.sql.DataSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionManager;

/** What Spring Boot would configure. */
@Configuration
@EnableJdbcRepositories
class SpringSettings extends AbstractJdbcConfiguration {
  @Override
  protected List<?> userConverters() {
    return List.of(new AddressReader(), new AddressWriter());
  }

  @Bean
  NamedParameterJdbcOperations namedParameterJdbcOperations(DataSource pool) {
    return new NamedParameterJdbcTemplate(pool);
  }

  @Bean
  TransactionManager transactionManager(DataSource pool) {
    return new DataSourceTransactionManager(pool);
  }
}
