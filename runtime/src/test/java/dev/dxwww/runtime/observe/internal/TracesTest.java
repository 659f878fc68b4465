package dev.dxwww.runtime.observe.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dxwww.runtime.observe.TraceContext;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.HashSet;
import java.util.Set;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** W3C Trace Context: what is kept, what is made anew. */
final class TracesTest {
  private static final String PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  private final Traces traces = new Traces(7);

  @Test
  void validField_keepsItsTraceAndFlags_andGetsASpanOfItsOwn() {
    TraceContext context = traces.of(PARENT, "congo=t61rcWkgMzE,rojo=00f067aa0ba902b7");
    assertThat(context.traceId()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    assertThat(context.spanId()).isNotEqualTo("00f067aa0ba902b7").hasSize(16);
    assertThat(context.sampled()).isTrue();
    assertThat(context.state()).isEqualTo("congo=t61rcWkgMzE,rojo=00f067aa0ba902b7");
    assertThat(context.traceparent())
        .isEqualTo("00-4bf92f3577b34da6a3ce929d0e0e4736-" + context.spanId() + "-01");
    assertThat(Traces.parent(PARENT)).isEqualTo("00f067aa0ba902b7");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "",
    "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-0",
    "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-",
    "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01x",
    "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
    "0g-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
    "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
    "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
    "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
    "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-zz",
    "00_4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
    "00-4bf92f3577b34da6a3ce929d0e0e4736_00f067aa0ba902b7-01",
    "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01x",
  })
  void fieldThatIsNotValid_startsANewTraceWithoutState(String field) {
    TraceContext context = traces.of(field, "a=b");
    assertThat(context.traceId()).isNotEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    assertThat(context.state()).isEmpty();
    assertThat(context.sampled()).isFalse();
  }

  @Test
  void laterVersion_isReadAsFarAsItIsKnown_andBitsUnknownHereAreNotPassedOn() {
    String later = "cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-ff-what-comes";
    assertThat(traces.of(later, null).traceparent()).startsWith("00-4bf92").endsWith("-03");
  }

  @Test
  @Tag("limit:tracestate")
  void stateThatMayNotBePassedOn_isDropped() {
    String longest = "a=" + "b".repeat(510);
    assertThat(traces.of(PARENT, longest).state()).isEqualTo(longest);
    assertThat(traces.of(PARENT, longest + "b").state()).isEmpty();
    assertThat(traces.of(PARENT, "a=\u00e4").state()).isEmpty();
  }

  @Test
  void newIds_areDifferent() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      TraceContext context = traces.of(null, null);
      seen.add(context.traceId());
      seen.add(context.spanId());
    }
    assertThat(seen).hasSize(2_000);
  }

  @Property
  void anyText_givesAValidContext(@ForAll String field, @ForAll String state) {
    TraceContext context = new Traces(1).of(field, state);
    assertThat(Traces.isValid(context.traceparent())).isTrue();
  }

  @Test
  void context_isAddedToACall() {
    HttpRequest.Builder call = HttpRequest.newBuilder(URI.create("http://127.0.0.1/"));
    TraceContext context = traces.of(PARENT, "a=b");
    HttpRequest request = context.addTo(call).build();
    assertThat(request.headers().firstValue("traceparent")).hasValue(context.traceparent());
    assertThat(request.headers().firstValue("tracestate")).hasValue("a=b");
  }

  @Test
  void idsThatAreNone_areRefused() {
    assertThatThrownBy(() -> new TraceContext("0".repeat(32), "00f067aa0ba902b7", 0, ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TraceContext("a".repeat(31), "00f067aa0ba902b7", 0, ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TraceContext("a".repeat(32), "00f067aa0ba902b7", 256, ""))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
