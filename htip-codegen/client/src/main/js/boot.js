// The first thing of HTIP that a page loads: the core, the document behind it, and the first answer.
// What a person does is for live.js, which is loaded beside it; until that is there links and forms
// work as the browser does them.
{
  const doc = document;
  const mount = doc.querySelector('[data-htip]') || doc.body;
  const policy = globalThis.trustedTypes?.createPolicy('htip', {createHTML: s => s});
  const decoder = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true});
  // What a frame may not name: markup and script go by templates only.
  const forbidden = /^(on|(inner|outer)html|srcdoc|__proto__|textContent)/i;
  const nodes = [mount];
  const templates = [];
  let texts = [];
  let core;

  /** What live.js replaces or uses. `seen`: the person's latest input that the server has seen. */
  const client = {
    mount, nodes, seen: 0, kept: [],
    bind: () => {}, before: () => {}, after: () => {}, go: url => { location.href = url; },
  };

  const bytes = () => new Uint8Array(core.memory.buffer);
  const name = index => {
    if (forbidden.test(texts[index])) throw texts[index];
    return texts[index];
  };

  /** Binds a walk program to a tree: a list of marks becomes nodes from `id` on. */
  const walk = (steps, node, id, into) => {
    into[id] = node;
    for (const step of steps) {
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

  const put = (node, name, text) => {
    const value = typeof node[name] == 'boolean' ? on(text) : text;
    if (node[name] === value) return;
    if (node == doc.activeElement) {
      // Typed since the server last looked: the person's text stays.
      if (node.typed > client.seen) return;
      const start = node.selectionStart;
      const end = node.selectionEnd;
      node[name] = value;
      if (start != null) node.setSelectionRange(start, end);
    } else node[name] = value;
    node.typed = 0;
  };

  const set = [
    (node, _, text) => { node.nodeValue = text; }, attr, put,
    (node, name, text) => { node.classList.toggle(name, on(text)); },
    (node, kind, text, id) => client.bind(node, kind, text, id),
  ];

  const host = {
    strings(at, size, lengths, count) {
      const all = decoder.decode(bytes().subarray(at, at + size));
      let from = 0;
      texts = Array.from(
        new Uint32Array(core.memory.buffer, lengths, count), n => all.slice(from, from += n));
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
            slots.push(
              [set[step - 16], marks,
                step > 19 ? operand : step > 16 ? name(operand) : 0]);
          }
          if (step > 16 && step < 21) i += 2;
        }
      }
      walk(steps, root, 0, []);
      templates[id] = {root, steps, slots};
    },
    clone(id, base) {
      const t = templates[id];
      walk(t.steps, t.root.cloneNode(true), base, nodes);
    },
    slot(id, index, base, text) {
      const slot = templates[id].slots[index];
      const at = base + slot[1];
      slot[0](nodes[at], slot[2], texts[text], at);
    },
    insert(parent, node, before) {
      const p = nodes[parent];
      const n = nodes[node];
      const b = before ? nodes[before] : null;
      if (n.isConnected && p.moveBefore) p.moveBefore(n, b);
      else p.insertBefore(n, b);
    },
    text(node, text) { nodes[node].nodeValue = texts[text]; },
    attr(node, key, text) { attr(nodes[node], name(key), texts[text]); },
    prop(node, key, text) { put(nodes[node], name(key), texts[text]); },
    delAttr(node, key) { nodes[node].removeAttribute(texts[key]); },
    cls(node, key, state) { nodes[node].classList.toggle(texts[key], !!state); },
    remove(node, count) {
      let n = nodes[node];
      for (; n && count--;) {
        const next = n.nextSibling;
        n.remove();
        n = next;
      }
    },
    event(node, kind, text) { client.bind(nodes[node], kind, texts[text], node); },
    clear(node) { nodes[node].textContent = ''; },
    splice(node, start, count, text) {
      const n = nodes[node];
      n.replaceData(Math.min(start >>> 0, n.length), count, texts[text]);
    },
    batch(id, end) {
      if (end) queueMicrotask(() => mount.dispatchEvent(new CustomEvent('htip:batch', {detail: id})));
    },
    trim(next) { nodes.length = next; },
    adopt(id, parent, index, count, base) {
      const t = templates[id];
      let n = nodes[parent].childNodes[index];
      for (; count--; n = n.nextSibling) {
        walk(t.steps, n, base, nodes);
        base = nodes.length;
      }
    },
    nav(url) { client.go(texts[url]); },
    focus(node) { nodes[node].focus(); },
    title(text) { doc.title = texts[text]; },
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
    if (mount.dataset.htipKey) await (await live).check(frame, hex);
    const words = new DataView(hash.buffer);
    const code = client.run('bundle', frame, words.getUint32(0, true), words.getUint32(4, true));
    if (code) throw code;
  };

  /** Applies one frame; throws a code. */
  client.apply = async frame => {
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

  client.core = () => core;
  client.bytes = bytes;

  const here = import.meta.url;
  const first = fetch(location.href, {headers: {Accept: 'application/vnd.htip'}});
  const live = import(new URL('live.js', here)).then(module => module.default(client));

  (async () => {
    try {
      const wasm = fetch(new URL('htip.wasm', here));
      core = (await WebAssembly.instantiateStreaming(wasm, {h: host})).instance.exports;
    } catch {
      core = (await import(new URL('htip.js', here))).default(host);
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
    (await live).started(answer, all, fault);
  })();
}
