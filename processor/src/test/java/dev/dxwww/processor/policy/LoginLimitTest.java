package dev.dxwww.processor.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import dev.dxwww.processor.CompileDx;
import dev.dxwww.processor.CompileResult;

/** SEC-027: which handlers are taken for logins. */
class LoginLimitTest {
  private static final String IMPORTS =
      """
      package app; \
      import java.time.*; \
      import java.util.*; \
      import dev.dxwww.http.*; \
      import dev.dxwww.security.*; \
      import jakarta.annotation.security.*;
      """;

  private static final String BODIES =
      """
      record Credentials(String name, String password) {}
      record Wrapped(Credentials who, String device) {}
      record Many(List<Credentials> all) {}
      record Flags(boolean password, String theme) {}
      record Pin(double latitude, double longitude, String label) {}
      record Token(String refreshToken) {}
      sealed interface Proof permits ByCode, ByMail {}
      record ByCode(String verificationCode) implements Proof {}
      record ByMail(String address) implements Proof {}
      """;

  /** Handlers, one a line; {@code !} begins those that get the warning. */
  private static final String TABLE =
      """
      !@Post("/login") void h(@FormParam String name)
      !@Post("/log-in") void h()
      !@Post("/signin") void h()
      !@Post("/sign-in") void h()
      !@Post("/session") void h()
      !@Post("/sessions") void h()
      !@Put("/token") void h()
      !@Post("/register") void h()
      !@Post("/signup") void h()
      !@Post("/sign-up") void h()
      !@Post("/users/password") void h()
      !@Post("/password/reset") void h()
      !@Post("/password-reset/{key}") void h(String key)
      !@Post("/forgot") void h()
      !@Post("/forgot-password") void h()
      !@Patch("/verify") void h()
      !@Post("/otp") void h()
      !@Post("/mfa/{method}") void h(String method)
      !@Post("/refresh") void h()
      !@Post("/a1") void h(@FormParam String password)
      !@Post("/a2") void h(@FormParam("password") String p)
      !@Post("/a3") void h(@QueryParam String userPassword)
      !@Post("/a4") void h(@HeaderParam("X-One-Time-Code") String code)
      !@Post("/a5") void h(@FormParam int pin)
      !@Post("/a6") void h(@FormParam Optional<String> otp)
      !@Post("/a7") void h(@Body Credentials who)
      !@Post("/a8") void h(@Body Wrapped who)
      !@Post("/a9") void h(@Body Many all)
      !@Post("/a10") void h(@Body Proof proof)
      !@Post("/a11") void h(@Body Token token)
      !@Delete("/a12") void h(@QueryParam String password)
      !@Authenticated @Post("/a13") void h(@FormParam String currentPassword)
      !@RolesAllowed("x") @Put("/a14") void h(@Body Credentials who)
      !@Post("/a15") void h(@FormParam String smsCode)
      !@Post("/a16") void h(@FormParam String resetToken)
      !@Post("/a17/{passcode}") void h(String passcode)
      @RateLimited("auth") @Post("/b1/login") void h()
      @RateLimited(limit = 5, window = "1m") @Post("/b2") void h(@FormParam String password)
      @SuppressWarnings("SEC-027") @Post("/b3/login") void h()
      @SuppressWarnings({"unused", "SEC-027"}) @Post("/b4") void h(@FormParam String pin)
      @DenyAll @Post("/b5/login") void h(@FormParam String password)
      @Get("/b6/login") void h()
      @Get("/b7") void h(@QueryParam String password)
      @Delete("/b8/session") void h()
      @Authenticated @Post("/b9/register") void h()
      @Authenticated @Post("/b10/reset") void h()
      @RolesAllowed("x") @Put("/b11/{id}/password") void h(long id)
      @Post("/login/attempts/list") void h()
      @Post("/b12/logout") void h()
      @Post("/b13/registers") void h()
      @Post("/b14/tokenize") void h(@FormParam String text)
      @Post("/b15") void h(@FormParam boolean password)
      @Post("/b16") void h(@FormParam boolean pin)
      @Post("/b17") void h(@Body Flags flags)
      @Post("/b18") void h(@Body Pin pin)
      @Post("/b19") void h(@FormParam String postalCode)
      @Post("/b20") void h(@FormParam String code)
      @Post("/b21") void h(@FormParam String promoCode, @FormParam String countryCode)
      @Post("/b22") void h(@FormParam String passwordHint)
      @Post("/b23") void h(@FormParam int passwordLength)
      @Post("/b24") void h(@FormParam String token)
      @Post("/b25") void h(@FormParam String pinned, @FormParam String spinner)
      @Post("/b26") void h(@FormParam Duration otp)
      @Post("/b27/{id}/comments") void h(long id, @Body String text)
      @Post("/b28/tasks") void h(@FormParam String title, @FormParam LocalDate due)
      @Post("/b29/preset") void h()
      @Post("/b30/passwordless-docs") void h()
      """;

  @Test
  void table_isJudgedAsWritten() {
    List<String> rows = TABLE.lines().toList();
    assertThat(rows).hasSizeGreaterThanOrEqualTo(60);
    StringBuilder source =
        new StringBuilder(IMPORTS)
            .append("@Controller(\"/t\") @PermitAll @CsrfProtected\nfinal class T {\n");
    List<Integer> expected = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      String row = rows.get(i);
      if (row.startsWith("!")) {
        expected.add(i);
      }
      source
          .append("  ")
          .append(row.replaceFirst("^!", "").replace(" h(", " h" + i + "("))
          .append(" {}")
          .append('\n');
    }
    source.append("}\n");
    List<String> files = new ArrayList<>(List.of(source.toString()));
    files.addAll(List.of(CompileDx.types("package app; import java.util.*;\n" + BODIES)));
    CompileResult result = CompileDx.compile(files.toArray(String[]::new));
    assertThat(result.errors()).containsExactly("warnings found and -Werror specified");
    List<Integer> warned = new ArrayList<>();
    Pattern handler = Pattern.compile("^\\[SEC-027] Anybody may try T\\.h(\\d+) ");
    for (var warning : result.compilation().warnings()) {
      String text = warning.getMessage(null);
      Matcher named = handler.matcher(text);
      assertThat(named.find()).as(text).isTrue();
      warned.add(Integer.valueOf(named.group(1)));
    }
    assertThat(warned.stream().sorted().map(rows::get).toList())
        .isEqualTo(expected.stream().map(rows::get).toList());
  }

  @Test
  void passwordOfAForm() {
    CompileDx.compile(
            IMPORTS
                + """
                @Controller("/a") @PermitAll
                final class A {
                  @Post @CsrfProtected void enter(@FormParam String password) {}
                }
                """)
        .hasOnlyWarning("SEC-027")
        .inFile("app/A.java")
        .onLine(4)
        .atColumn(29)
        .says("Anybody may try A.enter without limit, and it looks like a login: it takes password")
        .fix("@RateLimited(\"auth\") on A.enter, or @SuppressWarnings(\"SEC-027\")");
  }

  @Test
  void componentOfABody() {
    CompileDx.compile(
            IMPORTS
                + """
                @Controller("/a") @Authenticated @CsrfExempt("no cookies")
                final class A {
                  @Put("/code") String check(@Body Check check) { return check.totp(); }
                }
                """,
            "package app; record Check(String totp) {}")
        .hasOnlyWarning("SEC-027")
        .at("check(@Body")
        .says("it takes totp");
  }

  @Test
  void pathThatSaysSo() {
    CompileDx.compile(
            IMPORTS
                + """
                @Controller("/accounts") @CsrfProtected
                final class A {
                  @Get @Authenticated String list() { return ""; }
                  @Post("/sign-in") @PermitAll void enter(@Body String proof) {}
                }
                """)
        .hasOnlyWarning("SEC-027")
        .at("enter(")
        .says("its path ends in sign-in");
  }

  @Test
  void limitOfTheController_orAWordOnIt_isEnough() {
    CompileDx.compile(
            IMPORTS
                + """
                @Controller("/a") @PermitAll @RateLimited("auth")
                final class A {
                  @Post("/login") @CsrfProtected void enter(@FormParam String password) {}
                }
                """)
        .nearlyHas("SEC-027");
    CompileDx.compile(
            IMPORTS
                + """
                @Controller("/a") @PermitAll @SuppressWarnings("SEC-027")
                final class A {
                  @Post("/login") @CsrfProtected void enter(@FormParam String password) {}
                }
                """)
        .nearlyHas("SEC-027");
  }
}
