// The call log of the tests, as in CallLog.java, for both executions in a browser.
const quote = s => '"' + s.replace(/[\u0000-\u001f\u007f"\\]/g,
  c => '\\u' + c.charCodeAt(0).toString(16).padStart(4, '0')) + '"';

/** Where the core has the values of a row, see Operations.java. */
const VALUES = 34816;

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
    const memory = () => self.core.m.buffer;
    const decoder = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true});
    const operations = {
      0(code, at) {
        self.at = at;
        throw code;
      },
      1(id, html, at, size) {
        const code = [...new Uint8Array(memory(), at, size)];
        self.values[id] = 0;
        for (let i = 0; i < size; i++) {
          if (code[i] > 15 && code[i] < 21) self.values[id]++;
          if (code[i] > 16 && code[i] < 21) i += 2;
        }
        line('template', id, t(html),
          code.map(b => b.toString(16).padStart(2, '0')).join('') || '-');
      },
      2(id, base, parent, before) {
        const words = new Int32Array(memory());
        line('clone', id, base);
        for (let i = 0; i < self.values[id]; i++) {
          const at = VALUES / 4 + i * 2;
          const text = words[at] < 0 ? self.texts.push('' + words[at + 1]) - 1 : words[at];
          line('slot', id, i, base, t(text));
        }
        if (parent >= 0) line('insert', parent, base, before);
      },
      3: (a, b, c) => line('insert', a, b, c),
      4: (a, b) => line('text', a, t(b)),
      5: (a, b, c) => line('attr', a, t(b), t(c)),
      6: (a, b, c) => line('cls', a, t(b), c),
      7: (a, b) => line('remove', a, b),
      8: (a, b, c) => line('event', a, b & 255, b >>> 8, t(c)),
      9: (a, b, c) => line('insert', a, b, c),
      10: a => line('clear', a),
      11: number => self.texts.push('' + number) - 1,
      12: (a, b, c) => line('prop', a, t(b), t(c)),
      13: (a, b, c, d) => line('splice', a, b, c, t(d)),
      14: (a, b) => line('delAttr', a, t(b)),
      15: a => line('batch', a, 0),
      16: a => line('batch', a, 1),
      17: a => line('trim', a),
      18(at, size, lengths, count) {
        const all = decoder.decode(new Uint8Array(memory()).slice(at, at + size));
        let from = 0;
        self.texts = Array.from(
          new Uint32Array(memory(), lengths, count >> 3), n => all.slice(from, from += n));
        if (from != all.length) throw new Error('wrong lengths');
        if (count & 4) line('reset');
      },
      19: (id, parent, index, count) => line(
        'adopt', id, parent, index, count, new Int32Array(memory())[VALUES / 4]),
      20: a => line('nav', t(a)),
      21: a => line('focus', a),
      22: a => line('title', t(a)),
    };
    this.calls = {t: (operation, ...operands) => operations[operation](...operands)};
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

  /** What a call gives, and 0, or nothing and the code that it was refused with. */
  refused(run) {
    try {
      return [run(), 0];
    } catch (code) {
      if (typeof code != 'number') throw code;
      return [0, code];
    }
  }

  frame(bytes, ...bundle) {
    return this.refused(() => {
      const at = this.core.p(bytes.length);
      new Uint8Array(this.core.m.buffer).set(bytes, at);
      this.core.r(bytes.length, ...bundle);
    })[1];
  }

  render(frame) {
    return this.frame(frame, 0, 0, 0);
  }

  bundle(frame, low, high) {
    return this.frame(frame, 1, low, high);
  }

  put(bytes) {
    const at = this.core.a(bytes.length);
    new Uint8Array(this.core.m.buffer).set(bytes, at);
    return at;
  }

  /** The code, and where the result is. */
  delta(base, frame) {
    this.core.r();
    const at = this.put(base);
    const here = this.put(frame);
    const [out, code] = this.refused(() => this.core.d(at, base.length, here, frame.length));
    return [code, out];
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
