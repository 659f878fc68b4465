package dev.dxwww.benchmarks.ours;

import dev.dxwww.benchmarks.common.Order;
import dev.dxwww.benchmarks.common.User;
import dev.dxwww.runtime.generated.JsonCodec;

/** The generated codecs, for measuring them alone. */
public final class Codecs {
  /** Of the flat record. */
  public static final JsonCodec<User> USER = dev_dxwww_benchmarks_common_User_Json.INSTANCE;
  /** Of the nested record. */
  public static final JsonCodec<Order> ORDER = dev_dxwww_benchmarks_common_Order_Json.INSTANCE;

  private Codecs() {}
}
