package dev.dxwww.htip.mock;

import dev.dxwww.htip.Bundle;
import dev.dxwww.htip.Frame;
import dev.dxwww.htip.FrameReader;
import dev.dxwww.htip.Htip;
import dev.dxwww.htip.HtipError;
import dev.dxwww.htip.HtipException;
import dev.dxwww.htip.Operation;
import dev.dxwww.htip.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The reference of a client: applies frames to a {@link MockHost} with the calls, in the order,
 * that every client makes.
 *
 * <p>Templates of bundles are told to the host as {@code n << 8 | index}, n being 1 for the bundle
 * loaded first.
 */
public final class ReferenceApply {
  private final FrameReader reader = new FrameReader();
  private final Map<Long, Integer> numbers = new HashMap<>();
  private final List<Integer> used = new ArrayList<>();
  private final MockHost host;

  /** A client that knows nothing yet. */
  public ReferenceApply(MockHost host) {
    this.host = host;
  }

  /** Loads a bundle; one that is loaded already is left alone. */
  public void load(Bundle bundle) {
    if (numbers.containsKey(bundle.ref().hash())) {
      return;
    }
    int number = numbers.size() + 1;
    numbers.put(bundle.ref().hash(), number);
    reader.registry().load(bundle);
    for (Operation.Define define : bundle.templates()) {
      host.template(number << 8 | define.tid(), define.template(), define.code());
    }
  }

  /** What the client knows. */
  public FrameReader reader() {
    return reader;
  }

  /** Applies a frame; returns the error it was refused with. */
  public Optional<HtipError> apply(byte[] frame) {
    try {
      applyOrThrow(frame);
      return Optional.empty();
    } catch (HtipException e) {
      return Optional.of(e.error());
    }
  }

  /** Applies a frame, or throws. */
  public void applyOrThrow(byte[] frame) {
    Frame read = reader.read(frame);
    if (read.header().has(Htip.FULL)) {
      host.reset();
    }
    used.clear();
    read.operations().forEach(this::apply);
  }

  private int template(int tid) {
    int ordinal = tid >>> 8;
    return ordinal == 0 ? tid : used.get(ordinal - 1) << 8 | tid & 0xFF;
  }

  private void apply(Operation operation) {
    switch (operation) {
      case Operation.Define d -> host.template(d.tid(), d.template(), d.code());
      case Operation.Use(int _, long hash) -> used.add(numbers.get(hash));
      case Operation.Clone(int tid, int first, List<Value> values) -> clone(tid, first, values);
      case Operation.Repeat _ -> { }
      case Operation.Row(Operation.Repeat repeat, int first, List<Value> values) -> {
        clone(repeat.tid(), first, values);
        host.insert(repeat.parent(), first, repeat.before());
      }
      case Operation.Adopt(int tid, int parent, int index, int count, int first) ->
          host.adopt(new MockHost.Adoption(template(tid), parent, index, count, first));
      case Operation.Append(int parent, int child) -> host.insert(parent, child, 0);
      case Operation.Insert(int parent, int node, int before) -> host.insert(parent, node, before);
      case Operation.Remove(int node, int count) -> host.remove(node, count);
      case Operation.Clear(int node) -> host.clear(node);
      case Operation.Trim(int next) -> host.trim(next);
      case Operation.Batch(int id, boolean commit) -> host.batch(id, commit ? 1 : 0);
      case Operation.Navigate(String address) -> host.nav(address);
      case Operation.Focus(int node) -> host.focus(node);
      case Operation.Title(String title) -> host.title(title);
      case Operation.Patch patch -> patch(patch);
    }
  }

  private void patch(Operation.Patch patch) {
    switch (patch) {
      case Operation.PatchText(int node, Value value) -> host.text(node, value.asText());
      case Operation.SpliceText(int node, int start, int deleted, Value value) ->
          host.splice(node, start, deleted, value.asText());
      case Operation.PatchAttribute(int node, String name, Value value) ->
          host.attr(node, name, value.asText());
      case Operation.DeleteAttribute(int node, String name) -> host.delAttr(node, name);
      case Operation.SetProperty(int node, String name, Value value) ->
          host.prop(node, name, value.asText());
      case Operation.ToggleClass(int node, String name, int on) -> host.cls(node, name, on);
      case Operation.BindEvent(int node, var type, int fields, Value handler) ->
          host.event(node, type, fields, handler.asText());
    }
  }

  private void clone(int tid, int first, List<Value> values) {
    int template = template(tid);
    host.clone(template, first);
    for (int i = 0; i < values.size(); i++) {
      host.slot(template, i, first, values.get(i).asText());
    }
  }
}
