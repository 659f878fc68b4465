package dev.dxwww.runtime.query;

import dev.dxwww.runtime.generated.QueryCache;
import dev.dxwww.runtime.generated.Sql;
import dev.dxwww.runtime.generated.SqlCall;
import dev.dxwww.runtime.generated.Transactional;

/** Stub. */
public interface Database {
  SqlCall call(Sql sql);

  Transactional transaction(TransactionSettings settings);

  QueryCache cache();
}
