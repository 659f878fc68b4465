package dev.dxwww.runtime.json.samples;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.dxwww.http.Controller;
import dev.dxwww.runtime.json.JsonValue;

/** Names the types whose codecs the tests want. */
@Controller("/")
public interface Uses {
  Everything everything();

  Arrays arrays();

  Shape shape();

  Event event();

  Range range();

  Names names();

  Wide wide();

  Priced priced();

  Empty empty();

  List<Task> tasks();

  @Nullable Task maybe();

  Optional<Task> optional();

  Tree<String> texts();

  Tree<List<Integer>> numbers();

  Outcome<Task> outcome();

  Outcome<@Nullable String> loose();

  Map<DayOfWeek, Integer> days();

  DayOfWeek day();

  JsonValue any();

  int plainInt();

  long plainLong();

  double plainDouble();

  float plainFloat();

  String text();

  BigDecimal decimal();

  BigInteger whole();

  List<Range> ranges();
}
