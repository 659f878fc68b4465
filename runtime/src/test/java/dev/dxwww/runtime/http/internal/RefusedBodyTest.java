package dev.dxwww.runtime.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dxwww.runtime.generated.Converters;
import dev.dxwww.runtime.generated.Decoder;
import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.generated.Param;
import dev.dxwww.runtime.generated.Route;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that arrive well but are not what they say. */
class RefusedBodyTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static TestServer server;

  @BeforeAll
  static void start() {
    Param name = Param.form("name").optional();
    server = TestServer.of(new Routes()
        .open(Route.post("/form", "t.form"), x -> {
          String value = x.value(name, Converters.STRING);
          if (!x.refused()) {
            x.send("<" + value + ">", Encoder.TEXT);
          }
        })
        .open(Route.post("/text", "t.text"), x -> {
          String body = x.body(Decoder.TEXT);
          if (!x.refused()) {
            x.send("<" + body + ">", Encoder.TEXT);
          }
        })
        .open(Route.post("/own", "t.own"), x -> x.send(x.request().bodyText(), Encoder.TEXT))
        .open(Route.post("/images", "t.images").consumes("image/*", "application/json"),
            x -> {
              byte[] body = x.body(Decoder.BYTES);
              if (body != null) {
                x.send(body.length + " bytes", Encoder.TEXT);
              }
            }));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** Latin-1 characters of the body go out as the bytes they are. */
  private static RawResponse post(String path, String type, String body) throws Exception {
    try (RawConnection connection = server.connect()) {
      connection.send("POST " + path + " HTTP/1.1\n" + type + "\nContent-Length: " + body.length());
      return connection.bytes(body).read();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "name=\u00ff", "name=\u00c3(", "name=\u00ed\u00a0\u0080", "\u0080=1", "name=a\u00e2\u0082"})
  void formThatIsNotUtf8_is400(String body) throws Exception {
    RawResponse response = post("/form", "Content-Type: " + FORM, body);

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.body()).contains("\"code\":4000");
  }

  @ParameterizedTest
  @CsvSource({
      "name=\u00c3\u00bc,<ü>", "name=\u00ef\u00bf\u00bd,<\ufffd>", "name=%EF%BF%BD,<\ufffd>"})
  void formInUtf8_isRead(String body, String answer) throws Exception {
    assertThat(post("/form", "Content-Type: " + FORM, body).body()).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource({"=x,<null>", "=x&name=a,<a>", "=,<null>", "&&name=a&,<a>", "name,<>", "name==,<=>"})
  void fieldsWithoutAName_areReadAndDisturbNothing(String body, String answer) throws Exception {
    assertThat(post("/form", "Content-Type: " + FORM, body).body()).isEqualTo(answer);
  }

  @Test
  void textThatIsNotOfItsCharset_is400() throws Exception {
    for (String path : new String[] {"/text", "/own"}) {
      assertThat(post(path, "Content-Type: text/plain", "a\u00ff").status()).isEqualTo(400);
      assertThat(post(path, "Content-Type: text/plain;charset=us-ascii", "\u00fc").status())
          .isEqualTo(400);
      assertThat(post(path, "Content-Type: text/plain;charset=iso-8859-1", "\u00fc").body())
          .contains("ü");
    }
  }

  @ParameterizedTest
  @CsvSource({"/form," + FORM, "/text,text/plain", "/images,image/png"})
  void twoContentTypes_are400(String path, String type) throws Exception {
    String field = "Content-Type: " + type;

    assertThat(post(path, field, "name=a").status()).isEqualTo(200);
    RawResponse response = post(path, field + "\n" + field, "name=a");
    assertThat(response.status()).isEqualTo(400);
    assertThat(response.body()).contains("more than one Content-Type");
  }

  @ParameterizedTest
  @CsvSource({"image/png,200", "IMAGE/GIF;a=b,200", "application/json,200",
      "application/x+json,200", "text/plain,415", "imagery/png,415", "application/jsonx,415"})
  void mediaTypesOfTheRoute_areTaken(String type, int status) throws Exception {
    RawResponse response = post("/images", "Content-Type: " + type, "1");

    assertThat(response.status()).isEqualTo(status);
    if (status == 415) {
      assertThat(response.body()).contains("Send one of: image/*, application/json.");
    }
  }
}
