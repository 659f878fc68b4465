package dev.dxwww.benchmarks.micro;

import dev.dxwww.benchmarks.common.Order;
import dev.dxwww.benchmarks.common.Orders;
import dev.dxwww.benchmarks.common.User;
import dev.dxwww.benchmarks.ours.Codecs;
import dev.dxwww.runtime.generated.Json;
import dev.dxwww.runtime.generated.JsonCodec;
import dev.dxwww.runtime.generated.JsonWriter;
import dev.dxwww.runtime.json.JsonSettings;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.json.JsonMapper;

/** Generated codecs and Jackson 3 databind, on a flat record and on a nested one. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class JsonBenchmark {
  private static final int EXPECTED = 512;

  private final Json json = new Json(JsonSettings.DEFAULT);
  private final JsonMapper mapper = new JsonMapper();
  private final JsonCodec<User> userCodec = Codecs.USER;
  private final JsonCodec<Order> orderCodec = Codecs.ORDER;
  private final User user = User.sample();
  private final byte[] userText = mapper.writeValueAsBytes(user);
  private final byte[] orderText = Orders.TEXT.getBytes(StandardCharsets.UTF_8);
  private final Order order = mapper.readValue(orderText, Order.class);

  /** What is compared must be the same. */
  @Setup
  public void check() {
    require(Arrays.equals(ours(userWrite()), databindUserWrite()));
    require(Arrays.equals(ours(orderWrite()), databindOrderWrite()));
    require(userRead().equals(databindUserRead()));
    require(orderRead().equals(databindOrderRead()));
  }

  private static byte[] ours(JsonWriter out) {
    return Arrays.copyOf(out.array(), out.length());
  }

  private static void require(boolean same) {
    if (!same) {
      throw new IllegalStateException("the two do not do the same");
    }
  }

  @Benchmark
  public JsonWriter userWrite() {
    return Json.write(user, userCodec, EXPECTED);
  }

  @Benchmark
  public byte[] databindUserWrite() {
    return mapper.writeValueAsBytes(user);
  }

  @Benchmark
  public JsonWriter orderWrite() {
    return Json.write(order, orderCodec, EXPECTED);
  }

  @Benchmark
  public byte[] databindOrderWrite() {
    return mapper.writeValueAsBytes(order);
  }

  @Benchmark
  public User userRead() {
    return json.read(userText, userText.length, userCodec);
  }

  @Benchmark
  public User databindUserRead() {
    return mapper.readValue(userText, User.class);
  }

  @Benchmark
  public Order orderRead() {
    return json.read(orderText, orderText.length, orderCodec);
  }

  @Benchmark
  public Order databindOrderRead() {
    return mapper.readValue(orderText, Order.class);
  }
}
