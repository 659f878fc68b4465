package dev.dxwww.htip.compiler.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

import dev.dxwww.htip.compiler.testing.LiveView;
import dev.dxwww.htip.compiler.testing.Templates;
import dev.dxwww.htip.compiler.testing.Views;

/** What tries to be more than text stays text, wherever a value may stand. */
class InjectionTest {
  private static final String TEMPLATE =
      "<div title={value} lang=\"a {value} b\" class=\"x {value}\"><p>{value}</p><b>a{value}b</b>"
          + "<a href={value}>1</a><a href=\"/x/{value}\">2</a><a href=\"{value}?q={value}\">3</a>"
          + "<a href=\"/s?q={value}#{value}\">4</a><img src={value} alt={value}>"
          + "<form action={value}><button formaction={value} value={value}>go</button>"
          + "</form><form method=\"post\" action={value}></form>"
          + "<textarea>{value}</textarea><pre>{value}</pre><input value={value}>"
          + "<iframe src=\"/frame/{value}\"></iframe><svg><a href={value}><text>{value}"
          + "</text></a></svg><select><option value={value}>{value}</option></select>"
          + "<img srcset=\"/i/{value} 2x\"><my-tag data-x={value}>{value}</my-tag></div>";

  private static final List<String> PAYLOADS =
      List.of(
          "<script>alert(1)</script>", "</script><script>alert(1)</script>",
          "\"><script>alert(1)</script>", "'><script>alert(1)</script>",
          "\" onmouseover=\"alert(1)", "' onmouseover='alert(1)", "` onmouseover=`alert(1)",
          "x onerror=alert(1)", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>",
          "<svg/onload=alert(1)>", "</textarea><script>alert(1)</script>",
          "</title><script>alert(1)</script>", "</pre><img src=x onerror=alert(1)>",
          "</option></select><script>alert(1)</script>", "</iframe><script>alert(1)</script>",
          "--><script>alert(1)</script>", "<!--<script>", "]]><script>alert(1)</script>",
          "<![CDATA[<script>]]>", "<?xml version='1.0'?>", "&lt;script&gt;alert(1)&lt;/script&gt;",
          "&#60;script&#62;", "&#x3c;script&#x3e;", "&quot; onclick=alert(1) x=&quot;", "&Tab;",
          "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)",
          "\u0001javascript:alert(1)", "java\tscript:alert(1)", "java\nscript:alert(1)",
          "java\rscript:alert(1)", "javascript\t:alert(1)", "javascript&colon;alert(1)",
          "javascript&#58;alert(1)", "&#106;avascript:alert(1)", "javascript://%0aalert(1)",
          "data:text/html,<script>alert(1)</script>", "data:text/html;base64,PHNjcmlwdD4=",
          "vbscript:msgbox(1)", "view-source:javascript:alert(1)", "feed:javascript:alert(1)",
          "blob:https://x/1", "filesystem:https://x/1", "about:blank", "file:///etc/passwd",
          "//evil.example/x", "\\\\evil.example/x", "/\\evil.example", "https:evil.example",
          "../../admin", "..", ".", "%2e%2e/", "%00", "a/../b", "?x=1#y", "#<script>",
          "{value}", "{{constructor.constructor('alert(1)')()}}", "${alert(1)}", "<%= 1 %>",
          "\u2028alert(1)\u2029", "\u0000<script>", "a\u0000b", "\uD800", "\uDC00x", "x\uD83D",
          "\uFEFF<script>", "<\u0000script>", "< script>", "<\u200bscript>", "\uFF1Cscript\uFF1E",
          "+ADw-script+AD4-", "\u00BCscript\u00BE", "<a href=\"x\">", "</div></div></div>",
          "<plaintext>", "<template><script>", "<math><mtext><script>", "<noscript><p title=\"",
          "<table><tr><td>", "</p><p>", "<base href=//evil>", "<meta http-equiv=refresh>",
          "expression(alert(1))", "url(javascript:alert(1))", "behavior:url(x)", "\f\r\n\t ",
          "a".repeat(5000) + "<script>", "<".repeat(2000), "&".repeat(2000), "\"".repeat(2000));

  private static Views.Text with(String payload) {
    return new Views.Text(payload);
  }

  private static List<String> payloads() {
    List<String> all = new ArrayList<>(PAYLOADS);
    for (String payload : PAYLOADS) {
      all.add("x" + payload);
      all.add(payload + "\">" + payload);
    }
    return all;
  }

  @Test
  void payloads_stayTextInEachPlace() {
    Class<?> template = Templates.on(Views.Text.class).load(TEMPLATE);
    String shape = shape(Templates.html(template, with("harmless")));
    List<String> payloads = payloads();
    assertThat(payloads).hasSizeGreaterThan(150);
    for (String payload : payloads) {
      String html = Templates.html(template, with(payload));
      assertThat(shape(html)).as(payload).isEqualTo(shape);
      for (Element element : Parser.parseBodyFragment(html, "").getAllElements()) {
        for (Attribute attribute : element.attributes()) {
          assertAddressIsSafe(attribute, payload);
        }
      }
    }
  }

  private static void assertAddressIsSafe(Attribute attribute, String payload) {
    boolean address =
        List.of("href", "src", "action", "formaction", "xlink:href").contains(attribute.getKey());
    if (attribute.getKey().equals("formaction")) {
      assertThat(attribute.getValue().replaceAll("[\\x00-\\x20]", ""))
          .as(payload)
          .doesNotContainPattern("^([^/?#\\\\]*:(?!invalid$)|[/\\\\]{2})");
    }
    if (address) {
      String read = attribute.getValue().replaceAll("[\\t\\n\\r]", "").strip();
      assertThat(read.replaceAll("^[\\x00-\\x20]+", "").toLowerCase(Locale.ROOT))
          .as("%s of %s", attribute.getKey(), payload)
          .doesNotStartWith("javascript:")
          .doesNotStartWith("vbscript:")
          .doesNotStartWith("data:")
          .doesNotStartWith("blob:")
          .doesNotStartWith("file");
    }
  }

  @Test
  void payloads_areTheSameByHtip() {
    String lossless = TEMPLATE.replace("<my-tag", "<my-tag title=\"\"");
    LiveView view = LiveView.of(Templates.on(Views.Text.class).live().model(lossless));
    view.show(with("harmless"));
    for (String payload : payloads()) {
      view.change(with(payload));
      if (payload.indexOf('\0') < 0 && payload.chars().noneMatch(c -> c >= 0xd800 && c < 0xe000)) {
        assertThat(view.shown()).as(payload).isEqualTo(view.meant(with(payload)));
      }
    }
  }

  /** Elements and names of attributes, without what they say. */
  private static String shape(String html) {
    StringBuilder shape = new StringBuilder();
    for (Element element : Parser.parseBodyFragment(html, "").getAllElements()) {
      shape.append('<').append(element.tagName());
      element.attributes().forEach(one -> shape.append(' ').append(one.getKey()));
      shape.append(" children=").append(element.childrenSize()).append('>');
    }
    return shape.toString();
  }
}
