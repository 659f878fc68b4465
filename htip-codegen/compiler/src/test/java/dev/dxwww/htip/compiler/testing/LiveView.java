package dev.dxwww.htip.compiler.testing;

import java.util.ArrayList;
import java.util.List;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;

import dev.dxwww.htip.Bundle;
import dev.dxwww.htip.BundleRef;
import dev.dxwww.htip.FrameWriter;
import dev.dxwww.htip.Handlers;
import dev.dxwww.htip.Htip;
import dev.dxwww.htip.compiler.Problems;
import dev.dxwww.htip.compiler.live.LiveTemplate;
import dev.dxwww.htip.compiler.live.Lowering;
import dev.dxwww.htip.compiler.model.TemplateModel;
import dev.dxwww.htip.compiler.write.HtmlEmitter;
import dev.dxwww.htip.compiler.write.LiveEmitter;
import dev.dxwww.htip.live.Fragment;
import dev.dxwww.htip.live.Shape;
import dev.dxwww.htip.mock.MockHost;
import dev.dxwww.htip.mock.ReferenceApply;

/** A template that is compiled, and a client that shows what it writes. */
public final class LiveView {
  private static final Handlers TOKENS =
      (handler, arguments) -> handler + "~" + String.join("~", arguments);

  private final TemplateModel model;
  private final Class<?> code;
  private final Bundle bundle;
  private final String source;
  private FrameWriter out = new FrameWriter();
  private MockHost host = new MockHost();
  private ReferenceApply client = new ReferenceApply(host);
  private Fragment at = new Fragment(Shape.ONE, 0);
  private Object record = "";

  private LiveView(TemplateModel model, Class<?> code, Bundle bundle, String source) {
    this.model = model;
    this.code = code;
    this.bundle = bundle;
    this.source = source;
  }

  public static LiveView of(TemplateModel model) {
    LiveTemplate live = Lowering.lower(model, new Problems(model.text()));
    Bundle bundle = Bundle.of(live.templates());
    TypeSpec.Builder type = Rendered.type("Live_Template");
    HtmlEmitter.emit(model, type);
    CodeBlock ref =
        CodeBlock.of(
            "new $T($LL, $L)",
            ClassName.get(BundleRef.class),
            bundle.ref().hash(),
            bundle.ref().templates());
    LiveEmitter.emit(live, ref, 0, type);
    String source = Rendered.source(type);
    return new LiveView(model, Rendered.load("Live_Template", source), bundle, source);
  }

  public String source() {
    return source;
  }

  /** Shows a record on an empty page; returns the frame. */
  public byte[] show(Object first) {
    out = new FrameWriter();
    host = new MockHost();
    client = new ReferenceApply(host);
    client.load(bundle);
    out.begin(Htip.FULL, 0);
    at = (Fragment) Rendered.call(code, "create", out, TOKENS, first, 0, 0);
    byte[] frame = out.toByteArray();
    client.applyOrThrow(frame);
    record = first;
    return frame;
  }

  /** Changes to another record; returns the operations, as the host logs them. */
  public List<String> change(Object next) {
    out.begin(0, 0);
    at = (Fragment) Rendered.call(code, "diff", out, TOKENS, at, record, next, 0);
    int logged = host.log().size();
    client.applyOrThrow(out.toByteArray());
    record = next;
    return new ArrayList<>(host.log().subList(logged, host.log().size()));
  }

  public int bytes(Object next) {
    out.begin(0, 0);
    at = (Fragment) Rendered.call(code, "diff", out, TOKENS, at, record, next, 0);
    byte[] frame = out.toByteArray();
    client.applyOrThrow(frame);
    record = next;
    return frame.length;
  }

  /** What the client shows now. */
  public String shown() {
    return Canon.of(Canon.shown(host.mount().children()));
  }

  public MockHost host() {
    return host;
  }

  /** What a browser makes of the HTML of a record. */
  public String html(Object one) {
    return Canon.of(Canon.parsed(Templates.html(code, one).replace("value=\"token\"", "")));
  }

  /** What the template means for a record. */
  public String meant(Object one) {
    return Canon.of(Interpreter.trees(model, one));
  }
}
