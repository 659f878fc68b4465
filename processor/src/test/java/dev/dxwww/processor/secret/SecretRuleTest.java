package dev.dxwww.processor.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.lang.Origin;

/** SEC-028: what is taken for a secret. */
class SecretRuleTest {
  /**
   * Verdict, kind, name, value. {@code ~36} stands for that many letters and digits, so that no
   * file of ours holds what looks like somebody's key. {@code own} is a secret only in what is
   * shipped.
   */
  private static final String TABLE =
      """
      own  CONSTANT Mail.PASSWORD = hunter2
      own  CONSTANT Mail.DB_PASSWD = s3cret!
      own  CONSTANT Mail.smtpPwd = 12345
      own  CONSTANT Mail.CLIENT_SECRET = 8f14e45f
      own  CONSTANT Mail.PASSPHRASE = correct horse battery staple
      own  CONSTANT Mail.API_KEY = k-993-221-x
      own  CONSTANT Mail.apikey = k-993-221-x
      own  CONSTANT Mail.PRIVATE_KEY = MC4CAQAwBQYDK2Vw
      own  CONSTANT Mail.SIGNING_KEY = 9d5e8c1b2a
      own  CONSTANT Mail.HMAC_KEY = 0123456789abcdef
      own  CONSTANT Mail.AUTH_TOKEN = ~24
      own  CONSTANT Mail.PASSWORDS = a1,b2
      no   CONSTANT Mail.PASSWORD = password
      no   CONSTANT Mail.PASSWORD_FIELD = hunter2
      no   CONSTANT Mail.PASSWORD = X-Password
      no   CONSTANT Mail.TOKEN = X-Csrf-Token
      no   CONSTANT Mail.CSRF_TOKEN = _csrf
      no   CONSTANT Mail.SECRET = dx.auth.secret
      no   CONSTANT Mail.API_KEY = Api-Key
      no   CONSTANT Mail.PASSWORD_HASH = $2a$10$abc
      no   CONSTANT Mail.PASSWORD = $2a$10$N9qo8uLOickgx2ZMRZoMye
      no   CONSTANT Mail.PASSWORD = $argon2id$v=19$m=65536
      no   CONSTANT Mail.INVALID_PASSWORD = E1001
      no   CONSTANT Mail.WRONG_PASSWORD = The password is wrong.
      no   CONSTANT Mail.PASSWORD = The password of the account
      no   CONSTANT Mail.RESET_PASSWORD = /reset
      no   CONSTANT Mail.TOKEN = /oauth/token
      no   CONSTANT Mail.END_TOKEN = }}
      no   CONSTANT Mail.TOKEN = NUMBER
      no   CONSTANT Mail.TOKEN = abc123
      no   CONSTANT Mail.PUBLIC_KEY = MCowBQYDK2VwAyEA11
      no   CONSTANT Mail.CACHE_KEY = tasks:all:v2:2024
      no   CONSTANT Mail.KEY = 0123456789abcdef
      no   CONSTANT Mail.PRIMARY_KEY = tasks_pkey_1
      no   CONSTANT Mail.PASSWORD =
      no   CONSTANT Mail.PASSWORD = ***
      no   CONSTANT Mail.PASSWORD = ${MAIL_PASSWORD}
      no   CONSTANT Mail.KEY_FILE = /etc/keys/mail.pem
      no   CONSTANT Mail.PRIVATE_KEY = /etc/keys/mail.pem
      no   CONSTANT Mail.TITLE = hunter2
      no   CONSTANT Mail.TOKENIZER = hunter2-hunter2-hunter2
      own  DEFAULT MailConfig.password = changeit
      own  DEFAULT MailConfig.password = password
      own  DEFAULT MailConfig.clientSecret = x
      own  DEFAULT Users.find.accessToken = ~20
      no   DEFAULT MailConfig.password =
      no   DEFAULT MailConfig.passwordLength = 12
      no   DEFAULT MailConfig.tokenTtl = 15m
      no   DEFAULT MailConfig.requirePassword = true
      no   DEFAULT MailConfig.user = postgres
      own  ATTRIBUTE @KeyStore.password = changeit
      no   ATTRIBUTE @FormParam.value = password
      no   ATTRIBUTE @Column.name = secret
      own  KEY mail.password = hunter2
      own  KEY mail.password = password
      own  KEY mail.password = 1234
      own  KEY mail.client-secret = abc
      own  KEY mail.clientSecret = abc
      own  KEY mail.api-key = abcdefgh
      own  KEY mail.tokens[0] = ~16
      own  KEY mail.passwords[1] = a
      own  KEY mail.secrets.github = abc
      own  KEY app.servers[0].password = abc
      no   KEY mail.password = ${MAIL_PASSWORD}
      no   KEY mail.password = ${MAIL_PASSWORD:}
      no   KEY mail.password =
      no   KEY mail.password = <set me>
      no   KEY mail.password-length = 12
      no   KEY mail.require-password = true
      no   KEY mail.show-password = yes
      no   KEY mail.token-ttl = 15m
      no   KEY mail.token = 15m
      no   KEY mail.tokens.ttl = 15m
      no   KEY mail.private-key = /run/secrets/mail.pem
      no   KEY mail.private-key = classpath:mail.key
      no   KEY mail.user = bob
      no   KEY mail.secret-name = production
      no   KEY mail.key = abcdefghijkl
      own  KEY db.url = jdbc:postgresql://app:hunter2@db.example/tasks
      own  KEY db.url = postgres://app:hunter2@10.0.0.7:5432/tasks
      own  KEY db.url = jdbc:postgresql://db.example/tasks?user=app&password=hunter2
      own  CONSTANT Db.URL = redis://:hunter2@cache.example:6379
      own  CONSTANT Db.URL = https://bob:hunter2@git.example/x.git
      no   KEY db.url = jdbc:postgresql://db.example/tasks
      no   KEY db.url = postgres://app@db.example/tasks
      no   KEY db.url = postgres://app:${DB_PASSWORD}@db.example/tasks
      no   KEY db.url = postgres://app:hunter2@localhost/tasks
      no   KEY db.url = postgres://app:hunter2@127.0.0.1:5432/tasks
      no   KEY db.url = postgres://app:hunter2@[::1]:5432/tasks
      no   KEY db.url = jdbc:postgresql://localhost/tasks?user=a&password=b
      own  KEY db.url = postgres://app:hunter2@localhost.example/tasks
      own  KEY db.url = postgres://app:hunter2@127.0.0.1.example/tasks
      no   CONSTANT Db.URL = https://example.org/a:b@c
      no   CONSTANT Db.URL = http://localhost:8080/@me
      own  CONSTANT A.B = -----BEGIN PRIVATE KEY-----|~32
      own  CONSTANT A.B = x -----BEGIN RSA PRIVATE KEY-----|Proc-Type: 4,ENCRYPTED||~32
      own  KEY a.b = -----BEGIN OPENSSH PRIVATE KEY-----|~40
      no   CONSTANT A.B = -----BEGIN PRIVATE KEY-----
      no   CONSTANT A.B = -----BEGIN CERTIFICATE-----|~64
      no   CONSTANT A.B = -----BEGIN PUBLIC KEY-----|~64
      yes  CONSTANT A.B = AKIA~@16
      yes  KEY a.b = key=ASIA~@16;
      no   CONSTANT A.B = AKIAIOSFODNN7EXAMPLE
      no   CONSTANT A.B = AKIA~@12
      no   CONSTANT A.B = XAKIA~@16
      yes  CONSTANT A.B = ghp_~36
      yes  CONSTANT A.B = github_pat_~62
      yes  ATTRIBUTE @X.value = Bearer gho_~36
      no   CONSTANT A.B = ghp_~20
      no   CONSTANT A.B = ghp_
      yes  CONSTANT A.B = glpat-~20
      yes  CONSTANT A.B = xoxb-~24
      yes  CONSTANT A.B = https://hooks.slack.com/services/T~8/B~8/~24
      no   CONSTANT A.B = xoxb-
      yes  CONSTANT A.B = sk_live_~24
      no   CONSTANT A.B = sk_test_~24
      yes  CONSTANT A.B = AIza~35
      no   CONSTANT A.B = AIza~36
      yes  CONSTANT A.B = SG.~22.~43
      yes  CONSTANT A.B = npm_~36
      own  CONSTANT A.B = eyJ~20.eyJ~20.~43
      no   CONSTANT A.B = eyJ~20.eyJ~20.
      no   CONSTANT A.B = eyJ~20
      no   CONSTANT A.B = {"alg":"EdDSA"}
      """;

  private static final Pattern MANY = Pattern.compile("~(@?)(\\d+)");

  private static String expanded(String value) {
    return MANY.matcher(value)
        .replaceAll(
            found -> {
              String letters = found.group(1).isEmpty() ? "a1B2c3D4" : "A2B3C4D5";
              return letters.repeat(20).substring(0, Integer.parseInt(found.group(2)));
            })
        .replace('|', '\n');
  }

  /** A line of the table. */
  private record Row(String verdict, SecretText text, String line) {
    static Row of(String line) {
      String[] cells = line.split("\\s+", 4);
      String value = cells[3].equals("=") ? "" : cells[3].substring("= ".length());
      return new Row(
          cells[0],
          new SecretText(
              Place.at(Origin.ofType("A")),
              SecretText.Kind.valueOf(cells[1]),
              cells[2],
              expanded(value)),
          line);
    }

    @Override
    public String toString() {
      return line;
    }
  }

  static List<Row> rows() {
    return TABLE.lines().map(Row::of).toList();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void text_isJudgedAsInTheTable(Row row) {
    Optional<Diagnostic> shipped = SecretRule.check(row.text(), true);
    assertThat(shipped.isPresent()).isEqualTo(!row.verdict().equals("no"));
    assertThat(SecretRule.check(row.text(), false).isPresent())
        .as("in tests and files of dev")
        .isEqualTo(row.verdict().equals("yes"));
    shipped.ifPresent(
        said -> {
          String all = said.headline() + said.fixText() + row.text();
          String value = row.text().value();
          boolean word = row.text().name().toLowerCase(Locale.ROOT).contains(value);
          assertThat(value.length() < 5 || word || !all.contains(value)).as(all).isTrue();
        });
  }

  @Test
  void table_isLong() {
    assertThat(rows()).hasSizeGreaterThanOrEqualTo(100);
  }
}
