// The first thing of HTIP that a page loads: the core, the document behind it, and the first answer.
// What a person does is for live.js, which is loaded beside it; until that is there links and forms
// work as the browser does them.
(() => {
  const doc = document;
  const mount = doc.querySelector('[data-htip]') || doc.body;
  const policy = globalThis.trustedTypes?.createPolicy('htip', {createHTML: s => s});
  const decoder = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true});
  // What a frame may not name: markup and script go by templates only.
  const forbidden = /^(on|(inner|outer)html|srcdoc|__proto__|textContent)/i;
  const nodes = [mount];
  const templates = [];
  let texts = [];
  let words;
  let core;

  const none = () => {};
  const waiting = [];
  /** What live.js replaces. */
  const client = globalThis.htip = {
    mount, nodes, waiting, before: none, after: none,
    bind: (...event) => waiting.push(event),
    change: (node, name, value) => { node[name] = value; },
    go: url => { location.href = url; },
  };

  const bytes = () => new Uint8Array(core.memory.buffer);
  const name = index => {
    if (forbidden.test(texts[index])) throw texts[index];
    return texts[index];
  };

  /** Binds a walk program to a tree: a list of marks becomes nodes from `id` on. */
  const walk = (steps, node, id, into) => {
    into[id] = node;
    for (let i = 0; i < steps.length; i++) {
      const step = steps[i];
      if (step > 2) into[++id] = node;
      else if (!(node = step ? step > 1 ? node.parentNode : node.nextSibling : node.firstChild)) {
        throw 'walk';
      }
    }
  };

  const attr = (node, name, text) => {
    if (text == '\0') node.removeAttribute(name);
    else node.setAttribute(name, text);
  };
  const on = text => text != '' && text != '0';

  const put = client.put = (node, name, text) => {
    client.change(node, name, typeof node[name] == 'boolean' ? on(text) : text);
  };

  const set = [
    (node, _, text) => { node.nodeValue = text; }, attr, put,
    (node, name, text) => node.classList.toggle(name, on(text)),
    (node, kind, text, id) => client.bind(node, kind, text, id),
  ];

  const insert = (parent, node, before) => {
    node = nodes[node];
    before = before ? nodes[before] : null;
    if (node.isConnected && parent.isConnected && parent.moveBefore) {
      parent.moveBefore(node, before);
    } else parent.insertBefore(node, before);
  };

  const host = {
    strings(at, size, lengths, count) {
      const all = decoder.decode(bytes().subarray(at, at + size));
      let from = 0;
      // Memory does not grow from here to the end of the frame.
      words = new Int32Array(core.memory.buffer);
      texts = Array.from(
        words.subarray(lengths >>= 2, lengths + count), n => all.slice(from, from += n));
    },
    reset() {
      nodes.length = 1;
      mount.textContent = '';
    },
    intern: number => texts.push('' + number) - 1,
    template(id, html, at, length) {
      const element = doc.createElement('template');
      element.innerHTML = policy ? policy.createHTML(texts[html]) : texts[html];
      const root = element.content.firstChild;
      const code = bytes().slice(at, at + length);
      const steps = [];
      const slots = [];
      let marks = 0;
      for (let i = 0; i < length; i++) {
        const step = code[i];
        steps.push(step);
        if (step > 2) {
          marks++;
          const operand = code[i + 1] | code[i + 2] << 8;
          if (step < 21) {
            slots.push({
              set: set[step - 16], mark: marks,
              name: step > 19 ? operand : step > 18 ? texts[operand] : step > 16 && name(operand),
            });
          }
          if (step > 16 && step < 21) i += 2;
        }
      }
      walk(steps, root, 0, []);
      templates[id] = {root, steps, slots};
    },
    row(id, base, parent, before, values) {
      const {root, steps, slots} = templates[id];
      const node = root.cloneNode(true);
      walk(steps, node, base, nodes);
      values >>= 2;
      for (let i = 0; i < slots.length; i++, values += 2) {
        const slot = slots[i];
        const at = base + slot.mark;
        const text = words[values];
        slot.set(
          nodes[at], slot.name, text < 0 ? '' + words[values + 1] : texts[text], at);
      }
      if (parent >= 0) nodes[parent].insertBefore(node, before ? nodes[before] : null);
    },
    adopt(id, parent, index, count, base) {
      const t = templates[id];
      let n = nodes[parent].childNodes[index];
      for (; count--; n = n.nextSibling) {
        walk(t.steps, n, base, nodes);
        base = nodes.length;
      }
    },
    tell: (operation, a, b, c, d) => operations[operation](nodes[a], b, c, d, a),
  };

  /** By number; each gets the node that the first operand names, the others, and the first. */
  const operations = client.operations = {
    3: insert,
    5: (node, key, text) => attr(node, name(key), texts[text]),
    8: (node, kind, text, d, id) => client.bind(node, kind, texts[text], id),
    9: insert,
    22: (node, b, c, d, text) => { doc.title = texts[text]; },
  };

  /** Calls an export of the core; 15 where the document did not allow what the frame says. */
  client.run = (name, frame, ...rest) => {
    core.reset();
    try {
      const at = core.alloc(frame.length);
      if (!at) return 8;
      bytes().set(frame, at);
      return core[name](at, frame.length, ...rest);
    } catch (failure) {
      console.error(failure);
      return 15;
    }
  };

  /** A frame's bundle: fetched once, then in the browser's cache for ever. */
  const bundle = async hash => {
    const hex = Array.from(hash, b => (b + 256).toString(16).slice(1)).join('');
    const answer = await fetch('/_htip/t/' + hex + '.htip');
    if (!answer.ok) throw 14;
    const frame = new Uint8Array(await answer.arrayBuffer());
    if (mount.dataset.htipKey) {
      await live;
      await client.check(frame, hex);
    }
    const words = new DataView(hash.buffer);
    const code = client.run('bundle', frame, words.getUint32(0, true), words.getUint32(4, true));
    if (code) throw code;
  };

  /** Applies one frame; throws a code. What changes a page needs the operations of live.js. */
  client.apply = async frame => {
    if (!(frame[5] & 4)) await live;
    for (let tries = 32; ; tries--) {
      client.before(frame);
      const code = client.run('render', frame);
      client.after();
      if (code != 14 || !tries) {
        if (code) throw code;
        return;
      }
      const at = core.at();
      await bundle(bytes().slice(at, at + 8));
    }
  };

  /** The frames of an answer, each applied as soon as it is there; returns all bytes. */
  client.frames = async answer => {
    const reader = answer.body.getReader();
    let all = new Uint8Array(0);
    let from = 0;
    for (;;) {
      const {done, value} = await reader.read();
      if (done) break;
      const next = new Uint8Array(all.length + value.length);
      next.set(all);
      next.set(value, all.length);
      all = next;
      for (; all.length - from > 15;) {
        const view = new DataView(all.buffer, from);
        const size = view.getUint16(6, true) + view.getUint32(8, true);
        if (view.getUint32(0) != 0x48544950) throw 1;
        if (all.length - from < size) break;
        await client.apply(all.slice(from, from += size));
      }
    }
    if (from < all.length) throw 3;
    return all;
  };

  client.seq = () => core.seq();
  client.text = index => texts[index];
  client.name = name;

  const first = fetch(location.href, {headers: {Accept: 'application/vnd.htip'}});
  const live = import('./live.js');

  (async () => {
    try {
      const wasm = fetch(new URL('htip.wasm', import.meta.url));
      const made = await WebAssembly.instantiateStreaming(wasm, {h: host});
      core = made.instance.exports;
    } catch {
      core = (await import('./htip.js')).default(host);
    }
    let answer;
    let all;
    let fault;
    try {
      answer = await first;
      all = await client.frames(answer);
    } catch (failure) {
      fault = failure;
    }
    await live;
    client.started(answer, all, fault);
  })();
})();
