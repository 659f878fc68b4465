package dev.dxwww.runtime.app;

import java.io.PrintWriter;
import java.io.StringWriter;

import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.error.ErrorConversions;

/** What a terminal is told when an application does not start. */
public final class FailureText {
  private FailureText() {}

  /**
   * The message and what to do about it. A stack trace follows only where the cause is an exception
   * of somebody else's code: configuration needs none.
   */
  public static String of(Class<?> application, Throwable failure) {
    DxException known = ErrorConversions.from(failure);
    StringBuilder text = new StringBuilder("\n").append(withAdvice(application, known));
    Throwable cause = failure instanceof DxException ? failure.getCause() : failure;
    if (cause != null && !(cause instanceof DxException)) {
      StringWriter trace = new StringWriter();
      cause.printStackTrace(new PrintWriter(trace, true));
      text.append('\n').append(trace);
    }
    return text.toString();
  }

  /** The message and what to do about it. */
  public static String withAdvice(Class<?> application, DxException failure) {
    StringBuilder text = new StringBuilder(application.getSimpleName());
    text.append(" did not start (code ")
        .append(failure.code().number())
        .append("). ")
        .append(failure.getMessage())
        .append('\n');
    failure.suggestion().ifPresent(advice -> text.append("\n  ").append(advice).append('\n'));
    return text.toString();
  }
}
