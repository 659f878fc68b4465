// The call log of the tests, as in CallLog.java, for both executions in a browser.
const quote = s => '"' + s.replace(/[\u0000-\u001f\u007f"\\]/g,
  c => '\\u' + c.charCodeAt(0).toString(16).padStart(4, '0')) + '"';

export class MockHost {
  constructor() {
    this.lines = [];
    this.texts = [];
    const self = this;
    const t = i => quote(self.texts[i]);
    const line = (...parts) => {
      self.lines.push(parts.map(p => typeof p == 'number' ? p >>> 0 : p).join(' '));
    };
    this.calls = {
      strings(at, size, lengths, count) {
        const bytes = new Uint8Array(self.core.memory.buffer);
        const all = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true})
          .decode(bytes.slice(at, at + size));
        let from = 0;
        self.texts = Array.from(
          new Uint32Array(self.core.memory.buffer, lengths, count),
          n => all.slice(from, from += n));
        if (from != all.length) throw new Error('wrong lengths');
      },
      reset() { line('reset'); },
      intern: number => self.texts.push('' + number) - 1,
      template(id, html, at, size) {
        const code = [...new Uint8Array(self.core.memory.buffer, at, size)];
        line('template', id, t(html),
          code.map(b => b.toString(16).padStart(2, '0')).join('') || '-');
      },
      clone(id, base) { line('clone', id, base); },
      slot(id, slot, base, text) { line('slot', id, slot, base, t(text)); },
      insert(p, n, b) { line('insert', p, n, b); },
      text(n, s) { line('text', n, t(s)); },
      attr(n, k, s) { line('attr', n, t(k), t(s)); },
      prop(n, k, s) { line('prop', n, t(k), t(s)); },
      delAttr(n, k) { line('delAttr', n, t(k)); },
      cls(n, k, on) { line('cls', n, t(k), on); },
      remove(n, count) { line('remove', n, count); },
      event(n, kind, s) { line('event', n, kind & 255, kind >>> 8, t(s)); },
      clear(n) { line('clear', n); },
      splice(n, start, del, s) { line('splice', n, start, del, t(s)); },
      batch(id, end) { line('batch', id, end); },
      trim(next) { line('trim', next); },
      adopt(id, p, index, count, base) { line('adopt', id, p, index, count, base); },
      nav(s) { line('nav', t(s)); },
      focus(n) { line('focus', n); },
      title(s) { line('title', t(s)); },
    };
  }

  take() {
    return this.lines.splice(0);
  }
}

/** A core behind a log. */
export class Execution {
  constructor(host, core) {
    this.host = host;
    this.core = host.core = core;
  }

  static async twin() {
    const host = new MockHost();
    return new Execution(host, (await import('/htip.js')).default(host.calls));
  }

  static async wasm() {
    const host = new MockHost();
    const made = await WebAssembly.instantiateStreaming(fetch('/htip.wasm'), {h: host.calls});
    return new Execution(host, made.instance.exports);
  }

  put(bytes) {
    const at = this.core.alloc(bytes.length);
    new Uint8Array(this.core.memory.buffer).set(bytes, at);
    return at;
  }

  render(frame) {
    this.core.reset();
    return this.core.render(this.put(frame), frame.length);
  }

  bundle(frame, low, high) {
    this.core.reset();
    return this.core.bundle(this.put(frame), frame.length, low, high);
  }

  delta(base, frame) {
    this.core.reset();
    const at = this.put(base);
    return this.core.delta(at, base.length, this.put(frame), frame.length);
  }
}

/** FNV-1a over UTF-16 units. */
export const digest = lines => {
  let hash = 0x811c9dc5;
  for (const c of lines.join('\n')) {
    for (let i = 0; i < c.length; i++) hash = Math.imul(hash ^ c.charCodeAt(i), 0x01000193);
  }
  return hash | 0;
};

/** Byte arrays, each after its length as u32. */
export const split = buffer => {
  const view = new DataView(buffer);
  const all = [];
  for (let i = 0; i < buffer.byteLength;) {
    const size = view.getUint32(i, true);
    all.push(new Uint8Array(buffer, i + 4, size));
    i += 4 + size;
  }
  return all;
};
