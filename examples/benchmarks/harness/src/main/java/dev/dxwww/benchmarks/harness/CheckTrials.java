package dev.dxwww.benchmarks.harness;

import dev.dxwww.runtime.security.csrf.CsrfManager;
import dev.dxwww.runtime.security.internal.TokenProbe;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/** The checks of tokens in this process, by the CPU time of one thread. */
final class CheckTrials {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final String SESSION = "session";
  /** A token for forms is a pad of 56 bytes and as many that it covers, of which 32 are a MAC. */
  private static final int PAD = 56;
  static final int MAC = 24;
  private static final int MAC_LENGTH = 32;
  static final int LAST_OF_MAC = MAC + MAC_LENGTH - 1;

  /** Where a signature is changed: the last would make a number of it that no signature has. */
  private static final int LATE = 60;

  private final int samples;
  private final SecureRandom random = new SecureRandom();
  private final byte[] key = new byte[CsrfManager.KEY_BYTES];
  private volatile boolean last;

  CheckTrials(int samples) {
    this.samples = samples;
    random.nextBytes(key);
  }

  void run(Map<Trial, Welch> results) throws Exception {
    comparison(results);
    csrf(results);
    tokens(results);
  }

  private void csrf(Map<Trial, Welch> results) throws Exception {
    CsrfManager manager =
        new CsrfManager(List.of(key), Clock.systemUTC(), random, Duration.ofDays(1));
    IntFunction<String> right = i -> changed(manager.issue(SESSION), -1);
    IntFunction<String> early = i -> changed(manager.issue(SESSION), MAC);
    IntFunction<String> late = i -> changed(manager.issue(SESSION), LAST_OF_MAC);
    Predicate<String> check = text -> manager.isValid(text, SESSION);
    int batch = 16;
    trial(results, new Trial("CSRF token, the check alone", "right", "wrong",
        samples, batch, false), check, right, early);
    trial(results, new Trial("CSRF token, the check alone", "wrong in the last byte",
        "wrong in the first", samples, batch, false), check, late, early);
  }

  /** A text of the length of a MAC, and others that differ in one character. */
  private void comparison(Map<Trial, Welch> results) throws Exception {
    String mac = Base64.getUrlEncoder().withoutPadding().encodeToString(key);
    byte[] bytes = mac.getBytes(StandardCharsets.ISO_8859_1);
    IntFunction<String> early = i -> changedText(mac, 0);
    IntFunction<String> late = i -> changedText(mac, mac.length() - 1);
    trial(results, new Trial("a MAC as text, compared by `MessageDigest.isEqual`",
        "wrong in the last character", "wrong in the first", samples, 64, false),
        text -> MessageDigest.isEqual(bytes, text.getBytes(StandardCharsets.ISO_8859_1)),
        late, early);
    trial(results, new Trial("a MAC as text, compared until a character differs",
        "wrong in the last character", "wrong in the first", samples, 64, true),
        text -> isEqualByLeak(mac, text), late, early);
  }

  private void tokens(Map<Trial, Welch> results) throws Exception {
    int few = Math.max(200, samples / 4);
    try (TokenProbe probe = new TokenProbe(4 * 2 * (samples + few))) {
      IntFunction<String> early = i -> SecureServer.signedByOther(probe.good());
      IntFunction<String> late = i -> SecureServer.forged(probe.good(), LATE);
      trial(results, new Trial("access token, the check alone",
          "signature right up to its 60th byte", "wrong from its first", few, 1, false),
          probe::isGood, late, early);
      trial(results, new Trial("access token, the memory of verified ones",
          "signature right up to its 60th byte", "wrong from its first", samples, 64, false),
          probe::isRemembered, late, early);
    }
  }

  /**
   * All inputs are made before the first is timed, one behind the other in the order in which they
   * are used: where they lie in memory must not tell their kind.
   */
  private void trial(
      Map<Trial, Welch> results, Trial trial, Predicate<String> check, IntFunction<String> one,
      IntFunction<String> other) throws Exception {
    List<Boolean> order = trial.order();
    String[] inputs = new String[order.size()];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = (order.get(i) ? one : other).apply(i);
    }
    int[] next = {0};
    Run.say("%s: %s, %s", trial.what(), trial.one(), trial.other());
    results.put(trial, trial.run((isFirst, batch) -> nanos(check, inputs[next[0]++], batch)));
  }

  private long nanos(Predicate<String> check, String text, int batch) {
    boolean result = false;
    long before = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i < batch; i++) {
      result ^= check.test(text);
    }
    long after = THREADS.getCurrentThreadCpuTime();
    last = result;
    return after - before;
  }

  /** The same token with one bit changed at a place of what the pad covers, or with none. */
  static String changed(String text, int place) {
    byte[] bytes = Base64.getUrlDecoder().decode(text);
    if (place >= 0) {
      bytes[PAD + place] ^= 1;
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private String changedText(String text, int place) {
    char[] chars = text.toCharArray();
    chars[place] = (char) ('a' + random.nextInt(26));
    if (chars[place] == text.charAt(place)) {
      chars[place] = '-';
    }
    return new String(chars);
  }

  /** What is not to be done. */
  private static boolean isEqualByLeak(String mac, String text) {
    for (int i = 0; i < mac.length(); i++) {
      if (mac.charAt(i) != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
