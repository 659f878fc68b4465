package dev.dxwww.runtime.htip.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dxwww.htip.BundleRef;

import java.nio.charset.StandardCharsets;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The document that starts the client. */
class ShellTest {
  private static final ClientFiles CLIENT =
      new ClientFiles(
          "/_htip/c/0123456789abcdef/",
          List.of(
              new ClientFiles.Program(
                  "boot.js", "text/javascript", "1".getBytes(StandardCharsets.UTF_8))));

  private static Document of(String document, String attributes, String query) {
    Shell shell =
        Shell.of(document, new Shell.Needs(CLIENT, attributes), List.of(new BundleRef(1, 1)));
    return Jsoup.parse(new String(shell.bytes("/a&amp=1", query), StandardCharsets.UTF_8));
  }

  private static String refresh(Document shell) {
    return Jsoup.parse(shell.head().selectFirst("noscript").html())
        .selectFirst("meta[http-equiv=refresh]")
        .attr("content");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!doctype html><html><head><title>T</title></head><body class=x><p>b</p></body></html>",
        "<html><HEAD><title>T</title></HEAD><BODY class=x><p>b</p></BODY></html>",
        "<title>T</title><body class=x><p>b</p>"
      })
  void programs_standInTheHead(String document) {
    Document shell = of(document, " data-htip-key=\"k\"", "");

    assertThat(shell.head().select("script[type=module]").attr("src"))
        .isEqualTo("/_htip/c/0123456789abcdef/boot.js");
    // printf 1 | openssl dgst -sha384 -binary | base64
    assertThat(shell.head().select("script").attr("integrity"))
        .isEqualTo(ClientFiles.integrity("1".getBytes(StandardCharsets.UTF_8)))
        .startsWith("sha384-");
    assertThat(shell.head().select("link[rel=preload]").attr("href"))
        .isEqualTo("/_htip/t/0000000000000001.htip");
    assertThat(shell.title()).isEqualTo("T");
    assertThat(shell.body().className()).isEqualTo("x");
    assertThat(shell.body().hasAttr("data-htip")).isTrue();
    assertThat(shell.body().attr("data-htip-key")).isEqualTo("k");
    assertThat(refresh(shell)).isEqualTo("0;url=?_render=html");
  }

  @Test
  void name_isOfTheDocumentAlone() {
    Shell.Needs needs = new Shell.Needs(CLIENT, "");
    String look = Shell.of("<head></head>", needs, List.of()).look();

    assertThat(look).matches("[0-9a-f]{16}");
    assertThat(Shell.of("<head></head>", needs, List.of(new BundleRef(1, 1))).look())
        .isEqualTo(look);
    assertThat(Shell.of("<head><link></head>", needs, List.of()).look()).isNotEqualTo(look);
  }

  @Test
  void mountOfTheApplication_staysTheMount() {
    Document shell =
        of("<head></head><body><main data-htip></main></body>", " data-htip-key=\"k\"", "");

    assertThat(shell.body().hasAttr("data-htip")).isFalse();
    assertThat(shell.selectFirst("main").attr("data-htip-key")).isEqualTo("k");
  }

  @Test
  void programsThatStandThereAlready_areNotRepeated() {
    Document shell =
        of("<head><script type=module src=/_htip/own/boot.js></script></head>", "", "");

    assertThat(shell.select("script")).hasSize(1);
  }

  @Test
  void query_isKeptForBrowsersWithoutScripts() {
    assertThat(refresh(of("<head></head>", "", "page=2&q=a%20b&_render=auto")))
        .isEqualTo("0;url=?page=2&q=a%20b&_render=html");
  }

  @Test
  void documentWithABase_namesThePathToo() {
    String document = "<head><base href=/app/></head><body></body>";
    assertThat(refresh(of(document, "", ""))).isEqualTo("0;url=/a&amp=1?_render=html");
    assertThat(refresh(of(document, "", "b=c"))).isEqualTo("0;url=/a&amp=1?b=c&_render=html");

    Shell shell = Shell.of(document, new Shell.Needs(CLIENT, ""), List.of());
    byte[] bytes = shell.bytes("//other.example/", "");
    assertThat(refresh(Jsoup.parse(new String(bytes, StandardCharsets.UTF_8))))
        .isEqualTo("0;url=/.//other.example/?_render=html");
    assertThat(shell.tag(bytes)).isNotEqualTo(shell.tag(shell.bytes("/", "")));
  }

  @Property(tries = 300)
  void noQuery_getsOutOfItsAttribute(@ForAll @CharRange(from = '!', to = '~') String query) {
    Document shell = of("<head></head><body></body>", "", query);

    assertThat(refresh(shell)).startsWith("0;url=?").endsWith("_render=html");
    assertThat(shell.select("script")).hasSize(1);
    assertThat(shell.body().children()).isEmpty();
  }
}
