package dev.dxwww.benchmarks.common;

/** The order that is posted. */
public final class Orders {
  /** As JSON: 298 bytes. */
  public static final String TEXT =
      "{\"reference\":\"A-2026-000471\",\"customer\":\"Ada Lovelace\","
          + "\"note\":\"Please ring twice, then leave it with the neighbours at house no. 12.\","
          + "\"express\":true,\"lines\":["
          + "{\"sku\":\"SKU-10017\",\"quantity\":2,\"cents\":1999},"
          + "{\"sku\":\"SKU-20450\",\"quantity\":1,\"cents\":25900},"
          + "{\"sku\":\"SKU-31112\",\"quantity\":12,\"cents\":349}]}";

  private Orders() {}
}
