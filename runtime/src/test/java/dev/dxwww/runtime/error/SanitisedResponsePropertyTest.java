package dev.dxwww.runtime.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterProperty;

/**
 * Property 26: in production no response to an unhandled error holds a stack trace, a path, a class
 * name or configuration, wherever they were to be found.
 */
@Tag("property-26")
final class SanitisedResponsePropertyTest {
  private final Logged log = Logged.dropped("dev.dxwww.error");

  @AfterProperty
  void restoreLog() {
    log.close();
  }

  @Property(tries = 2000)
  void unexpectedFailure_showsNothingOfItself(
      @ForAll("secrets") String secret, @ForAll Shape shape, @ForAll boolean html) {
    System.setProperty("planted." + secret, secret);
    try {
      Throwable failure = planted(shape, secret);
      assertClean(responder(secret).respond(failure, request(secret, html)), secret);
    } finally {
      System.clearProperty("planted." + secret);
    }
  }

  @Property(tries = 2000)
  void failureWithACode_showsItsTextOnlyWhereTheCodeAllows(
      @ForAll("secrets") String secret, @ForAll ErrorCode code, @ForAll boolean html) {
    DxException failure =
        new Listing(code, code.showsOwnText() ? "fine" : secret, planted(Shape.CHAIN, secret));
    RenderedError response = responder(secret).respond(failure, request(secret, html));
    assertThat(response.status()).isEqualTo(code.status());
    if (code.status() >= 500) {
      assertClean(response, secret);
    } else {
      // The client's own path is the only thing of the request that a 4xx repeats, as "instance".
      String repeated = "\"instance\":\"/reset/" + secret + "\"";
      assertThat(text(response).replace(repeated, "")).doesNotContain(secret);
    }
  }

  /** What may be thrown, with a secret in every place that holds text. */
  enum Shape {
    CHAIN, CLASS_NAME, SQL, FILE, WRAPPED, ERROR, HOSTILE, DATABASE_CODE, CONFIGURATION
  }

  private static Throwable planted(Shape shape, String secret) {
    Throwable failure =
        switch (shape) {
          case CHAIN -> chain(secret);
          case CLASS_NAME -> namedAfter(secret);
          case SQL -> new SQLException("password " + secret + " for jdbc:x://" + secret, "28P01");
          case FILE -> new NoSuchFileException("/etc/" + secret + "/application.yaml");
          case WRAPPED ->
              new CompletionException(
                  secret, new UncheckedIOException(secret, new IOException(secret)));
          case ERROR -> new AssertionError(secret, chain(secret));
          case HOSTILE -> new Hostile(secret);
          case DATABASE_CODE ->
              new DxException(ErrorCode.CONNECTION_FAILED, secret, secret, chain(secret));
          case CONFIGURATION ->
              new DxException(ErrorCode.CONFIGURATION, "dx.db.password=" + secret, secret, null);
        };
    StackTraceElement[] frames = {
      new StackTraceElement("com.example." + secret, secret, secret + ".java", 7)
    };
    failure.setStackTrace(frames);
    return failure;
  }

  private static Throwable chain(String secret) {
    IllegalStateException failure =
        new IllegalStateException(secret, new TimeoutException("cause " + secret));
    failure.addSuppressed(new IOException("suppressed " + secret));
    return failure;
  }

  /** An exception whose class carries the secret in its name. */
  private static Throwable namedAfter(String secret) {
    ClassDesc parent = ClassDesc.of("java.lang.IllegalStateException");
    byte[] bytes =
        ClassFile.of()
            .build(
                ClassDesc.of("com.example." + secret),
                type ->
                    type.withSuperclass(parent)
                        .withMethodBody(
                            ConstantDescs.INIT_NAME,
                            MethodTypeDesc.ofDescriptor("()V"),
                            ClassFile.ACC_PUBLIC,
                            code ->
                                code.aload(0)
                                    .ldc(secret)
                                    .invokespecial(
                                        parent,
                                        ConstantDescs.INIT_NAME,
                                        MethodTypeDesc.ofDescriptor("(Ljava/lang/String;)V"))
                                    .return_())
                        .withFlags(ClassFile.ACC_PUBLIC));
    try {
      return (Throwable)
          new Defining(bytes).type("com.example." + secret).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static ErrorResponder responder(String secret) {
    ErrorPageConfig config = new ErrorPageConfig(secret, "about:blank", 7);
    ClassLoader loader = SanitisedResponsePropertyTest.class.getClassLoader();
    return ErrorPages.production(config, loader, new ErrorCounters());
  }

  private static ErrorContext request(String secret, boolean html) {
    Map<String, String> headers =
        Map.of(
            "Accept", html ? Requests.HTML : Requests.JSON,
            "Authorization", "Bearer " + secret,
            "Cookie", "sid=" + secret,
            "User-Agent", secret,
            "Referer", "https://example.org/?token=" + secret,
            "X-Debug", "true",
            "X-Dx-Profile", "dev");
    return new ErrorContext(
        "GET", "/reset/" + secret, "token=" + secret + "&debug=true", ErrorHeaders.of(headers),
        "/reset/{" + secret + "}", "com.example." + secret + ".find", "req-1", 1_000);
  }

  private static void assertClean(RenderedError response, String secret) {
    assertThat(response.status()).isGreaterThanOrEqualTo(500);
    assertThat(text(response))
        .doesNotContain(secret)
        .doesNotContain("com.example", "dev.dxwww", "java.", ".java", "Exception", "\tat ")
        .doesNotContainPattern("\\bat [\\w.$/]+\\(")
        .contains("req-1");
  }

  private static String text(RenderedError response) {
    return response.headers() + response.contentType()
        + new String(response.body(), StandardCharsets.UTF_8);
  }

  @Provide
  Arbitrary<String> secrets() {
    return Arbitraries.strings().withCharRange('a', 'z').numeric().ofLength(12).map("zq"::concat);
  }

  /** A failure that names values, as a handler may do by mistake with a code that hides them. */
  private static final class Listing extends DxException {
    private final String text;

    Listing(ErrorCode code, String text, Throwable cause) {
      super(code, text, text, cause);
      this.text = text;
    }

    @Override
    public List<ProblemEntry> errors() {
      return List.of(ProblemEntry.body(text, text));
    }

    @Override
    public Map<String, String> headers() {
      return Map.of("Retry-After", Long.toString(Duration.ofMinutes(1).toSeconds()));
    }
  }

  /** Throws its secret at whoever looks. */
  private static final class Hostile extends RuntimeException {
    private final String secret;

    Hostile(String secret) {
      this.secret = secret;
    }

    @Override
    public String getMessage() {
      throw new IllegalStateException(secret);
    }

    @Override
    public String toString() {
      throw new IllegalStateException(secret);
    }
  }

  /** Defines one class. */
  private static final class Defining extends ClassLoader {
    private final byte[] bytes;

    Defining(byte[] bytes) {
      super(Defining.class.getClassLoader());
      this.bytes = bytes;
    }

    Class<?> type(String name) {
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
