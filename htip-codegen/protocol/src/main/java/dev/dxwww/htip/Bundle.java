package dev.dxwww.htip;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A template bundle: a frame of nothing but templates, named by the hash of its unsigned bytes.
 * Immutable, so that a client keeps it for ever.
 */
public final class Bundle {
  private final byte[] bytes;
  private final BundleRef ref;
  private final List<Operation.Define> templates;
  private final @Nullable TemplateShape[] shapes;

  private Bundle(byte[] unsigned, List<Operation.Define> templates) {
    this.bytes = unsigned;
    this.templates = List.copyOf(templates);
    this.shapes = new TemplateShape[HtipLimits.TEMPLATES];
    int count = 0;
    for (Operation.Define define : templates) {
      Walk walk = define.template().walk();
      shapes[define.tid()] = new TemplateShape(walk.marks() + 1, walk.values());
      count = Math.max(count, define.tid() + 1);
    }
    this.ref = new BundleRef(FrameHash.of(unsigned), count);
  }

  /**
   * Makes a bundle of templates, which get the indexes 0, 1 and so on.
   *
   * @throws HtipException E_LIMIT for more than 256 templates or 8 MiB
   */
  public static Bundle of(List<TemplateDef> templates) {
    FrameWriter writer = new FrameWriter().begin(0, 0);
    for (int i = 0; i < templates.size(); i++) {
      writer.define(i, templates.get(i));
    }
    return read(writer.toByteArray());
  }

  /**
   * Reads a bundle, signed or not. The signature itself is checked by {@link FrameSignature}.
   *
   * @throws HtipException E_FLAGS for a full frame or a delta, E_BASE for one with a number, E_OP
   *     for any operation but TEMPLATE_DEF and END, and what {@link FrameReader} says
   */
  public static Bundle read(byte[] frame) {
    FrameHeader header = FrameHeader.read(frame);
    if (header.has(Htip.FULL) || header.has(Htip.DELTA)) {
      throw new HtipException(HtipError.E_FLAGS, 5, "a bundle is neither full nor a delta");
    }
    if (header.seq() != 0) {
      throw new HtipException(HtipError.E_BASE, 12, "a bundle has no number");
    }
    ByteSource source = new ByteSource(frame, header.length(), frame.length);
    BodyHead head = BodyHead.read(source);
    int start = source.position();
    new BodyReader(source, head, new Registry(), null).templatesOnly().run();
    source.position(start);
    List<Operation.Define> templates = new ArrayList<>();
    new BodyReader(source, head, new Registry(), o -> templates.add((Operation.Define) o)).run();
    return new Bundle(FrameSignature.strip(frame), templates);
  }

  /** The name under which frames use it. */
  public BundleRef ref() {
    return ref;
  }

  /** The path it is served at. */
  public String path() {
    return Htip.BUNDLE_PATH + ref.name() + Htip.BUNDLE_SUFFIX;
  }

  /** A copy of the unsigned frame. */
  public byte[] bytes() {
    return Arrays.copyOf(bytes, bytes.length);
  }

  /** The templates with their indexes, in the order of the frame. */
  public List<Operation.Define> templates() {
    return templates;
  }

  /** What generated code uses for the template at an index. */
  public TemplateRef template(int index) {
    TemplateShape shape = index >= 0 && index < shapes.length ? shapes[index] : null;
    if (shape == null) {
      throw new HtipException(HtipError.E_TPL, -1, "template " + index + " of a bundle");
    }
    return ref.template(index, shape.ids() - 1, shape.values());
  }

  @Nullable TemplateShape shape(int index) {
    return shapes[index];
  }
}
