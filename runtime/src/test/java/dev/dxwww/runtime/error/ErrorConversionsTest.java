package dev.dxwww.runtime.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.MalformedInputException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.exc.StreamReadException;

final class ErrorConversionsTest {
  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new TimeoutException("s3cret"), ErrorCode.TIMED_OUT),
        Arguments.of(new IOException("s3cret"), ErrorCode.IO_FAILED),
        Arguments.of(new FileNotFoundException("s3cret"), ErrorCode.IO_FAILED),
        Arguments.of(new ConnectException("s3cret"), ErrorCode.UPSTREAM_FAILED),
        Arguments.of(new UnknownHostException("s3cret"), ErrorCode.UPSTREAM_FAILED),
        Arguments.of(new HttpConnectTimeoutException("s3cret"), ErrorCode.UPSTREAM_FAILED),
        Arguments.of(new HttpTimeoutException("s3cret"), ErrorCode.TIMED_OUT),
        Arguments.of(new SocketTimeoutException("s3cret"), ErrorCode.TIMED_OUT),
        Arguments.of(new InterruptedIOException("s3cret"), ErrorCode.INTERRUPTED),
        Arguments.of(new MalformedInputException(1), ErrorCode.UNREADABLE_DATA),
        Arguments.of(new StreamReadException("s3cret"), ErrorCode.UNREADABLE_DATA),
        Arguments.of(new CancellationException("s3cret"), ErrorCode.INTERRUPTED),
        Arguments.of(new RejectedExecutionException("s3cret"), ErrorCode.RESOURCE_EXHAUSTED),
        Arguments.of(new OutOfMemoryError("s3cret"), ErrorCode.RESOURCE_EXHAUSTED),
        Arguments.of(new StackOverflowError("s3cret"), ErrorCode.UNEXPECTED),
        Arguments.of(new NullPointerException("s3cret"), ErrorCode.UNEXPECTED),
        Arguments.of(
            new UncheckedIOException(new ConnectException("s3cret")), ErrorCode.UPSTREAM_FAILED),
        Arguments.of(
            new CompletionException(new ExecutionException(new TimeoutException("s3cret"))),
            ErrorCode.TIMED_OUT),
        Arguments.of(new CompletionException("s3cret", null), ErrorCode.UNEXPECTED),
        Arguments.of(
            new ExecutionException(new SQLException("s3cret", "23505")),
            ErrorCode.CONSTRAINT_VIOLATION));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void failure_getsTheCodeThatFitsAndNoneOfItsText(Throwable failure, ErrorCode code) {
    DxException converted = ErrorConversions.from(failure);
    assertThat(converted.code()).isSameAs(code);
    assertThat(converted.getMessage()).doesNotContain("s3cret");
    assertThat(converted).hasCauseInstanceOf(Throwable.class);
    assertThat(converted.getCause()).isIn(failure, failure.getCause(), root(failure));
  }

  private static Throwable root(Throwable failure) {
    Throwable cause = failure.getCause();
    return cause == null ? failure : root(cause);
  }

  @ParameterizedTest
  @CsvSource({
    "08000, 2001", "08006, 2001", "57P01, 2001", "57P03, 2001", "53300, 2001",
    "57014, 2002", "55P03, 2002",
    "23505, 2003", "23502, 2003", "23000, 2003",
    "40001, 2004", "40P01, 2004", "25006, 2004",
    "53100, 5003", "42601, 2005", "22001, 2005", "XX000, 2005", "'', 2005", "s3cret, 2005"
  })
  void sqlState_decidesTheCode(String state, int number) {
    DxException converted = ErrorConversions.from(new SQLException("Key (mail)=(s3cret)", state));
    assertThat(converted.code().number()).isEqualTo(number);
    assertThat(converted.getMessage()).doesNotContain("s3cret");
    if (state.length() == 5) {
      assertThat(converted.getMessage()).endsWith("(SQLState " + state + ")");
    }
  }

  @Test
  void sqlFailureWithoutState_getsTheCodeOfItsType() {
    assertThat(ErrorConversions.from(new SQLTimeoutException("x")).code())
        .isSameAs(ErrorCode.QUERY_TIMEOUT);
    assertThat(ErrorConversions.from(new SQLTransientConnectionException("x")).code())
        .isSameAs(ErrorCode.CONNECTION_FAILED);
  }

  @Test
  void batchFailure_isJudgedByTheStatementThatFailed() {
    BatchUpdateException batch = new BatchUpdateException("batch", null, new int[0]);
    batch.setNextException(new SQLException("dup", "23505"));
    assertThat(ErrorConversions.from(batch).code()).isSameAs(ErrorCode.CONSTRAINT_VIOLATION);
  }

  @Test
  void failureWithACode_staysItself() {
    NotFoundException known = new NotFoundException("no task 7");
    assertThat(ErrorConversions.from(known)).isSameAs(known);
    assertThat(ErrorConversions.from(new CompletionException(known))).isSameAs(known);
    assertThat(ErrorConversions.from(new IllegalStateException(known)).code())
        .isSameAs(ErrorCode.UNEXPECTED);
  }

  @Test
  void interrupt_keepsTheFlagSet() {
    DxException converted = ErrorConversions.from(new InterruptedException());
    assertThat(Thread.interrupted()).isTrue();
    assertThat(converted.code()).isSameAs(ErrorCode.INTERRUPTED);
  }

  @Test
  void wrapperThatWrapsItself_ends() {
    Exception a = new ExecutionException("a") {};
    Exception b = new ExecutionException("b", a);
    a.initCause(b);
    assertThat(ErrorConversions.from(a).code()).isSameAs(ErrorCode.UNEXPECTED);
  }
}
