package dev.dxwww.examples.it.failures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;

import dev.dxwww.http.Controller;
import dev.dxwww.http.Get;
import dev.dxwww.http.Post;
import dev.dxwww.http.QueryParam;
import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.security.CsrfExempt;
import jakarta.annotation.security.PermitAll;

/** Fails in every way a handler can, always with something secret in what it throws. */
@Controller("/fail")
@PermitAll
public final class FailingController {
  private final AtomicReference<String> planted = new AtomicReference<>("");
  private final Secrets secrets;

  FailingController(Secrets secrets) {
    this.secrets = secrets;
  }

  /** Ways to fail. */
  public enum Way {
    RUNTIME,
    CAUSE,
    SUPPRESSED,
    SQL,
    FILE,
    ERROR,
    DX,
    CONFIGURATION,
    CLASS_NAME
  }

  /** What the next failures carry; called by the test, not over HTTP. */
  public void plant(String secret) {
    planted.set(secret);
  }

  @Get
  String read(@QueryParam Way way) throws Exception {
    return fail(way);
  }

  @Post
  @CsrfExempt("called by tests only")
  String write(@QueryParam Way way) throws Exception {
    return fail(way);
  }

  private String fail(Way way) throws Exception {
    String secret = planted.get();
    switch (way) {
      case RUNTIME -> throw new IllegalStateException(secret);
      case CAUSE -> throw new RuntimeException("outer", new IOException(secret));
      case SUPPRESSED -> {
        RuntimeException outer = new RuntimeException("outer");
        outer.addSuppressed(new IllegalArgumentException(secret));
        throw outer;
      }
      case SQL -> throw new SQLException("column " + secret + " of table users", "42703");
      case FILE -> throw new UncheckedIOException(missing(secret));
      case ERROR -> throw new AssertionError(secret);
      case DX -> throw new DxException(ErrorCode.UNEXPECTED, secret);
      case CONFIGURATION -> throw new IllegalStateException("dx: " + secrets.word());
      case CLASS_NAME -> throw new ClassCastException(FailingController.class.getName());
    }
    return "unreachable";
  }

  private static IOException missing(String secret) {
    try {
      Files.readString(Path.of("/var/lib/it", Integer.toHexString(secret.hashCode())));
      throw new IllegalStateException("the file exists");
    } catch (IOException e) {
      return e;
    }
  }
}
