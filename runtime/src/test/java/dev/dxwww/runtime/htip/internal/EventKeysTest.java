package dev.dxwww.runtime.htip.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dxwww.runtime.generated.EventRoute;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.bouncycastle.crypto.macs.SipHash;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What proves that a handler was offered. */
class EventKeysTest {
  private static final List<EventRoute> EVENTS =
      List.of(new EventRoute("toggle(long)", 0), new EventRoute("rename(long,String)", 1));
  private static final EventKeys KEYS = new EventKeys(List.of(key(1), key(2)));

  private static byte[] key(int fill) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) fill);
    return key;
  }

  private static String issued(String session, String path, int handler, String... arguments) {
    return issued(KEYS, session, path, handler, arguments);
  }

  private static String issued(
      EventKeys keys, String session, String path, int handler, String... arguments) {
    return new SignedHandlers(keys, () -> new EventKeys.Place(session, path), EVENTS)
        .of(handler, arguments);
  }

  private static SignedEvent read(String session, String path, String text) {
    return SignedEvent.of(KEYS, session, path, text, EVENTS);
  }

  @Property(tries = 300)
  void argumentsOfAnyText_comeBackAsTheyWere(
      @ForAll("arguments") List<String> arguments, @ForAll("sessions") String session) {
    String text = issued(session, "/tasks", 1, arguments.toArray(String[]::new));

    assertThat(read(session, "/tasks", text))
        .isEqualTo(new SignedEvent(1, arguments));
  }

  @Test
  void halvesOfSurrogatePairs_areOfferedAsClientsSayThemBack() {
    String text = issued("s1", "/tasks", 0, "\ud800x", "x\udc00", "\ud83d\ude00", "\0");

    assertThat(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .isEqualTo(text);
    assertThat(read("s1", "/tasks", text))
        .isEqualTo(
            new SignedEvent(0, List.of("\ufffdx", "x\ufffd", "\ud83d\ude00", "\ufffd")));
  }

  @Property(tries = 300)
  void anyOtherCharacter_isRefused(
      @ForAll("arguments") List<String> arguments, @ForAll int place, @ForAll char other) {
    String text = issued("s1", "/tasks", 0, arguments.toArray(String[]::new));
    int at = Math.floorMod(place, text.length());
    String forged = text.substring(0, at) + other + text.substring(at + 1);

    assertThat(read("s1", "/tasks", forged)).isEqualTo(
        forged.equals(text) ? new SignedEvent(0, arguments) : null);
  }

  @Provide
  Arbitrary<List<String>> arguments() {
    return Arbitraries.strings().withChars("ab~!-01\u00e4\u20ac").ofMaxLength(6)
        .injectNull(0.1).list().ofMaxSize(4);
  }

  @Provide
  Arbitrary<String> sessions() {
    return Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(30);
  }

  @Test
  void textOfAnotherSessionPageOrHandler_isRefused() {
    String text = issued("s1", "/tasks", 0, "42");

    assertThat(read("s1", "/tasks", text)).isNotNull();
    assertThat(read("s2", "/tasks", text)).isNull();
    assertThat(read("s", "1/tasks", text)).isNull();
    assertThat(read("s1", "/tasks/", text)).isNull();
    assertThat(read("s1", "/Tasks", text)).isNull();
    String otherHandler = text.substring(0, 11) + "1" + text.substring(12);
    assertThat(read("s1", "/tasks", otherHandler)).isNull();
  }

  @Test
  void handlersThatHaveChangedPlaces_areFoundWhereTheyAre() {
    String text = issued("s1", "/tasks", 0, "42");
    List<EventRoute> later =
        List.of(new EventRoute("delete(long)", 0), new EventRoute("toggle(long)", 0));
    assertThat(SignedEvent.of(KEYS, "s1", "/tasks", text, later))
        .isEqualTo(new SignedEvent(1, List.of("42")));

    String last = issued("s1", "/tasks", 1, "42", "a");
    assertThat(SignedEvent.of(KEYS, "s1", "/tasks", last, List.of(EVENTS.get(1))))
        .isEqualTo(new SignedEvent(0, List.of("42", "a")));
  }

  @Test
  void handlersThatHaveChanged_areToldApart() {
    String text = issued("s1", "/tasks", 1, "42", "a");
    for (EventRoute other :
        List.of(
            new EventRoute("rename(long)", 1),
            new EventRoute("rename(int,String)", 1),
            new EventRoute("rename(long,String)", 0),
            new EventRoute("rename(long,String)", 3),
            new EventRoute("delete(long,String)", 1))) {
      List<EventRoute> later = List.of(EVENTS.getFirst(), other);
      assertThat(SignedEvent.of(KEYS, "s1", "/tasks", text, later)).isNull();
    }
  }

  @Test
  void keyBefore_stillVerifiesAndSignsNoMore() {
    EventKeys before = new EventKeys(List.of(key(2)));
    EventKeys stranger = new EventKeys(List.of(key(3)));

    assertThat(read("s1", "/", issued(before, "s1", "/", 0, "1"))).isNotNull();
    assertThat(read("s1", "/", issued(stranger, "s1", "/", 0, "1"))).isNull();
    assertThat(issued("s1", "/", 0, "1")).isNotEqualTo(issued(before, "s1", "/", 0, "1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "0", "AAAAAAAAAAA", "AAAAAAAAAAA-1", "AAAAAAAAAAA99999", "AAAAAAAAAAA999999999999",
        "AAAAAAAAAAAx", "AAAAAAAAAAA0~!", "AAAAAAAAAAA0~!2", "AAAAAAAAAAA0~a!", "~~~~~~~~~~~~~~",
        "\u20ac\u20ac\u20ac\u20ac\u20ac\u20ac\u20ac\u20ac\u20ac\u20ac\u20ac0"
      })
  void textThatWasNeverMade_isRefused(String text) {
    assertThat(read("s1", "/", text)).isNull();
  }

  @Test
  void session_isAskedForOnceAndOnlyWhereAHandlerIsNamed() {
    int[] asked = {0};
    SignedHandlers handlers =
        new SignedHandlers(
            KEYS,
            () -> {
              asked[0]++;
              return new EventKeys.Place("s", "/");
            },
            EVENTS);
    assertThat(handlers.arePersonal()).isFalse();
    handlers.of(0, "1");
    handlers.of(0, "2");
    handlers.of(1);

    assertThat(asked[0]).isEqualTo(1);
    assertThat(handlers.arePersonal()).isTrue();
  }

  @Test
  void shortKey_isRefused() {
    assertThatThrownBy(() -> new EventKeys(List.of(new byte[31])))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new EventKeys(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** The table of the reference implementation: key 00..0f, input 00..0d. */
  @Test
  void sipHash_isTheReference() {
    byte[] key = new byte[16];
    for (int i = 0; i < 16; i++) {
      key[i] = (byte) i;
    }
    dev.dxwww.runtime.htip.internal.SipHash own =
        dev.dxwww.runtime.htip.internal.SipHash.of(key);

    assertThat(own.tag("")).isEqualTo(0x726fdb47dd0e0e31L);
    assertThat(own.tag("\u0100")).isEqualTo(0x0d6c8009d9a94f5aL);
  }

  @Property(tries = 300)
  void sipHash_isThatOfBouncyCastle(@ForAll String text, @ForAll long k0, @ForAll long k1) {
    byte[] key =
        ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).putLong(k0).putLong(k1).array();
    SipHash theirs = new SipHash(2, 4);
    theirs.init(new KeyParameter(key));
    byte[] input = units(text);
    theirs.update(input, 0, input.length);

    assertThat(dev.dxwww.runtime.htip.internal.SipHash.of(key).tag(text))
        .isEqualTo(theirs.doFinal());
  }

  private static byte[] units(String text) {
    ByteBuffer bytes = ByteBuffer.allocate(2 * text.length()).order(ByteOrder.LITTLE_ENDIAN);
    text.chars().forEach(unit -> bytes.putChar((char) unit));
    return bytes.array();
  }

  @Test
  void text_showsNoKey() {
    assertThat(KEYS.toString() + dev.dxwww.runtime.htip.internal.SipHash.of(key(1)))
        .isEqualTo("EventKeysSipHash");
    assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(issued("s", "/", 0, "1"))).isTrue();
  }
}
