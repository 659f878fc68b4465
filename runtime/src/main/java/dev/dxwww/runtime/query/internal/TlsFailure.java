package dev.dxwww.runtime.query.internal;

import java.security.cert.CertificateException;
import java.sql.SQLException;

import javax.net.ssl.SSLException;

/** Why a server was not believed to be the one it should be; names no host and no certificate. */
final class TlsFailure {
  /** Of the driver: throws by itself only where the host's name is not in the certificate. */
  private static final String DRIVERS = "org.postgresql.ssl.MakeSSL";
  /** SQLState of a server that has no encryption, as of other things. */
  private static final String REJECTED = "08004";

  private TlsFailure() {}

  /** Empty where it is something else. */
  static String reason(SQLException failure) {
    int depth = 0;
    boolean tls = false;
    for (Throwable each = failure; each != null && depth < 20; each = each.getCause(), depth++) {
      if (each instanceof CertificateException) {
        return "the server's certificate is not trusted: dx.db.ssl-root-cert names the authority"
            + " that signed it";
      }
      tls |= each instanceof SSLException;
    }
    StackTraceElement[] stack = failure.getStackTrace();
    if (stack.length > 0 && stack[0].getClassName().equals(DRIVERS)
        && failure.getCause() == null) {
      return "the server's certificate is not of the host in dx.db.url";
    }
    if (tls) {
      return "no encrypted connection could be agreed upon";
    }
    return REJECTED.equals(failure.getSQLState()) && isOfHandshake(stack)
        ? "the server does not encrypt: dx.db.ssl-mode demands it"
        : "";
  }

  private static boolean isOfHandshake(StackTraceElement[] stack) {
    return stack.length > 0 && stack[0].getMethodName().equals("enableSSL");
  }
}
