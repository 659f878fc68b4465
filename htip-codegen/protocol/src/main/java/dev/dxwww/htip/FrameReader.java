package dev.dxwww.htip;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads frames as a client must: the whole frame is checked before anything of it is reported, and
 * a frame that is refused changes nothing.
 *
 * <p>Signatures are checked by {@link FrameSignature}, deltas undone by {@link DeltaFrame}.
 */
public final class FrameReader {
  private final Registry registry;

  /** Reads frames for a client that knows nothing yet. */
  public FrameReader() {
    this(new Registry());
  }

  /** Reads frames for a client. */
  public FrameReader(Registry registry) {
    this.registry = registry;
  }

  /** What the client knows. */
  public Registry registry() {
    return registry;
  }

  /**
   * Checks a frame, then reports its operations one after the other.
   *
   * @throws HtipException with the code a client reports
   */
  public FrameHeader read(byte[] frame, Consumer<Operation> operations) {
    FrameHeader header = FrameHeader.read(frame);
    undelta(header);
    ByteSource source = new ByteSource(frame, header.length(), frame.length);
    Registry checked = registry.draft(header);
    BodyHead head = BodyHead.read(source);
    int start = source.position();
    new BodyReader(source, head, checked, null).run();
    source.position(start);
    new BodyReader(source, head, registry.draft(header), operations).run();
    registry.accept(checked);
    return header;
  }

  /** Checks a frame and returns all of it. */
  public Frame read(byte[] frame) {
    List<Operation> operations = new ArrayList<>();
    FrameHeader header = read(frame, operations::add);
    return new Frame(header, operations);
  }

  /** The error a frame is refused with; nothing changes. */
  public Optional<HtipError> verdict(byte[] frame) {
    try {
      check(frame);
      return Optional.empty();
    } catch (HtipException e) {
      return Optional.of(e.error());
    }
  }

  private void check(byte[] frame) {
    FrameHeader header = FrameHeader.read(frame);
    undelta(header);
    ByteSource source = new ByteSource(frame, header.length(), frame.length);
    Registry draft = registry.draft(header);
    new BodyReader(source, BodyHead.read(source), draft, null).run();
  }

  private static void undelta(FrameHeader header) {
    if (header.has(Htip.DELTA)) {
      throw new HtipException(HtipError.E_BASE, 5, "a delta that was not undone");
    }
  }
}
