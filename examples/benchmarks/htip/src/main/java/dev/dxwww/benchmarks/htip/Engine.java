package dev.dxwww.benchmarks.htip;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import dev.dxwww.benchmarks.htip.generated.PeopleTemplate;
import dev.dxwww.benchmarks.htipviews.PeoplePage;
import dev.dxwww.htip.html.HtmlOutput;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.jstach.jstachio.output.ByteBufferEncodedOutput;
import io.jstach.jstachio.output.ByteBufferedOutputStream;

/** What makes HTML of a page; all of it was compiled before. */
public enum Engine {
  /** This framework. */
  OURS("dx-www") {
    @Override
    byte[] render(PeoplePage page) {
      HtmlOutput out = new HtmlOutput();
      PeopleTemplate.html(out, page);
      return out.toByteArray();
    }
  },
  /** Compiled by its Maven plugin, static parts as bytes. */
  JTE("jte") {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    @Override
    byte[] render(PeoplePage page) {
      Utf8ByteOutput out = new Utf8ByteOutput();
      engine.render("people.jte", page, out);
      return out.toByteArray();
    }
  },
  /** Compiled by its annotation processor, static parts as bytes. */
  JSTACHIO("JStachio") {
    @Override
    byte[] render(PeoplePage page) throws IOException {
      ByteBufferEncodedOutput out = new ByteBufferedOutputStream();
      StachePeopleRenderer.of().write(StachePeople.of(page), out);
      return out.toByteArray();
    }
  };

  private final String label;

  Engine(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /** The page as UTF-8. */
  abstract byte[] render(PeoplePage page) throws IOException;

  /** The same without what escapers may do or leave: references to quotes and to {@code >}. */
  String comparable(PeoplePage page) throws IOException {
    return new String(render(page), StandardCharsets.UTF_8)
        .replace("&gt;", ">")
        .replaceAll("&quot;|&#34;|&#x22;", "\"")
        .replaceAll("&#39;|&#x27;|&apos;", "'");
  }
}
