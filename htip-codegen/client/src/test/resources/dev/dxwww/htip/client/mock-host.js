// The call log of the tests, as in CallLog.java, for both executions in a browser.
const quote = s => '"' + s.replace(/[\u0000-\u001f\u007f"\\]/g,
  c => '\\u' + c.charCodeAt(0).toString(16).padStart(4, '0')) + '"';

export class MockHost {
  constructor() {
    this.lines = [];
    this.texts = [];
    this.values = {};
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
        self.values[id] = 0;
        for (let i = 0; i < size; i++) {
          if (code[i] > 15 && code[i] < 21) self.values[id]++;
          if (code[i] > 16 && code[i] < 21) i += 2;
        }
        line('template', id, t(html),
          code.map(b => b.toString(16).padStart(2, '0')).join('') || '-');
      },
      row(id, base, parent, before, values) {
        const words = new Int32Array(self.core.memory.buffer);
        line('clone', id, base);
        for (let i = 0; i < self.values[id]; i++) {
          const at = values / 4 + i * 2;
          const text = words[at] < 0 ? self.texts.push('' + words[at + 1]) - 1 : words[at];
          line('slot', id, i, base, t(text));
        }
        if (parent >= 0) line('insert', parent, base, before);
      },
      adopt(id, p, index, count, base) { line('adopt', id, p, index, count, base); },
      tell(operation, a, b, c, d) {
        ({
          3: () => line('insert', a, b, c),
          4: () => line('text', a, t(b)),
          5: () => line('attr', a, t(b), t(c)),
          6: () => line('cls', a, t(b), c),
          7: () => line('remove', a, b),
          8: () => line('event', a, b & 255, b >>> 8, t(c)),
          9: () => line('insert', a, b, c),
          10: () => line('clear', a),
          12: () => line('prop', a, t(b), t(c)),
          13: () => line('splice', a, b, c, t(d)),
          14: () => line('delAttr', a, t(b)),
          15: () => line('batch', a, 0),
          16: () => line('batch', a, 1),
          17: () => line('trim', a),
          20: () => line('nav', t(a)),
          21: () => line('focus', a),
          22: () => line('title', t(a)),
        })[operation]();
      },
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

  static async twin(name = 'htip') {
    const host = new MockHost();
    return new Execution(host, (await import('/' + name + '.js')).default(host.calls));
  }

  static async wasm(name = 'htip') {
    const host = new MockHost();
    const made = await WebAssembly.instantiateStreaming(
      fetch('/' + name + '.wasm'), {h: host.calls});
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
