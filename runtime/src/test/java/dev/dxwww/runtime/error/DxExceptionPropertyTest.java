package dev.dxwww.runtime.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.jspecify.annotations.Nullable;

/** Property 8: a failure always has a code and a message that is not blank. */
@Tag("property-8")
final class DxExceptionPropertyTest {
  @Property(tries = 2000)
  void codeAndMessage_areNeverBlank(
      @ForAll ErrorCode code, @ForAll("messages") @Nullable String message) {
    assertComplete(new DxException(code, message));
    assertComplete(new DxException(code, message, message, new SQLException(message)));
    assertThat(new DxException(code, message).code()).isSameAs(code);
  }

  @Property(tries = 1000)
  void messageThatIsNotBlank_isKept(@ForAll ErrorCode code, @ForAll String message) {
    String kept = new DxException(code, message).getMessage();
    assertThat(kept).isEqualTo(message.isBlank() ? code.defaultMessage() : message);
  }

  @Property(tries = 1000)
  void everySubclass_isComplete(@ForAll("messages") @Nullable String message) {
    List.of(
            new NotFoundException(message),
            new ConflictException(message),
            new GoneException(message),
            new ForbiddenException(message),
            new UnprocessableException(message),
            new PreconditionFailedException(message),
            new BadRequestException(message),
            new UnauthorizedException(message),
            new TooManyRequestsException(message, Duration.ZERO),
            new UnavailableException(message, Duration.ofSeconds(3)))
        .forEach(DxExceptionPropertyTest::assertComplete);
  }

  @Property(tries = 1000)
  void everyConversion_isComplete(
      @ForAll("messages") @Nullable String message, @ForAll("states") @Nullable String state) {
    assertComplete(ErrorConversions.from(new RuntimeException(message)));
    assertComplete(ErrorConversions.from(new Error(message)));
    assertComplete(ErrorConversions.from(new SQLException(message, state)));
  }

  private static void assertComplete(DxException failure) {
    assertThat(failure.getMessage()).isNotBlank();
    assertThat(failure.code()).isNotNull();
    assertThat(failure.category()).isSameAs(failure.code().category());
    assertThat(failure.suggestion().orElse("x")).isNotBlank();
    Problem problem = failure.toProblem();
    assertThat(problem.detail()).isNotBlank();
    assertThat(problem.suggestion()).isNotBlank();
    assertThat(problem.title()).isNotBlank();
  }

  @Provide
  Arbitrary<String> messages() {
    return Arbitraries.oneOf(
        Arbitraries.strings().injectNull(0.1),
        Arbitraries.strings().withChars(" \t\n\r\u00A0\u2003\u0000").ofMaxLength(5));
  }

  @Provide
  Arbitrary<String> states() {
    return Arbitraries.oneOf(
            Arbitraries.strings().alpha().numeric().ofLength(5), Arbitraries.strings())
        .injectNull(0.1);
  }
}
