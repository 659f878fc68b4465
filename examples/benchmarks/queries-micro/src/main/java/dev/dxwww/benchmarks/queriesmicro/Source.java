package dev.dxwww.benchmarks.queriesmicro;

import java.sql.SQLException;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import dev.dxwww.runtime.query.internal.HandPool;

/** Where rows come from: the server, or the memory of this process. */
public final class Source {
  private final String url = System.getProperty("bench.db.url");
  private final String user = System.getProperty("bench.db.user");
  private final String password = System.getProperty("bench.db.password");
  private final boolean memory;

  /** From memory or not. */
  Source(boolean memory) {
    this.memory = memory;
  }

  /** Whether no statement goes to the server. */
  public boolean memory() {
    return memory;
  }

  /** For libraries: HikariCP, which most applications have, with as many connections as ours. */
  public DataSource dataSource() {
    if (memory) {
      return rowsInMemory();
    }
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(url);
    pool.setUsername(user);
    pool.setPassword(password);
    pool.setMaximumPoolSize(10);
    return pool;
  }

  MemorySource rowsInMemory() {
    try {
      return MemorySource.open(url, user, password);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The pool of this framework, for itself and for JDBC by hand. */
  HandPool pool() {
    return HandPool.open(url, user, password);
  }
}
