// The first thing of HTIP that a page loads: the core, the document behind it, and the first answer.
// What a person does is for live.js, which is loaded beside it; until that is there links and forms
// work as the browser does them.
(() => {
  const doc = document;
  const mount = doc.querySelector('[data-htip]') || doc.body;
  const policy = globalThis.trustedTypes?.createPolicy('htip', {createHTML: s => s});
  const decoder = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true});
  // What a frame may not name: markup and script go by templates only.
  const forbidden = /^(on|srcdoc|innerH|outer|__p|textC)/i;
  const nodes = [mount];
  const templates = [];
  let texts = [];
  let words;
  let core;
  let missing;

  const none = () => {};
  const waiting = [];
  /** What live.js replaces. */
  const client = globalThis.htip = {
    mount, nodes, waiting, before: none, after: none,
    bind: (...event) => waiting.push(event),
    change: (node, name, value) => { node[name] = value; },
    go: url => { location.href = url; },
  };

  const bytes = client.bytes = () => new Uint8Array(core.m.buffer);
  const name = client.name = index => {
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
    (...event) => client.bind(...event),
  ];

  const insert = (parent, node, before) => {
    nodes[parent].insertBefore(nodes[node], before ? nodes[before] : null);
  };

  /** What the core tells, by number; live.js has more. The numbers are those of Host.java. */
  const operations = client.operations = {
    0: (code, at) => {
      missing = new DataView(core.m.buffer.slice(at, at + 8));
      throw code;
    },
    1(id, html, at, length) {
      const element = doc.createElement('template');
      element.innerHTML = policy ? policy.createHTML(texts[html]) : texts[html];
      const root = element.content.firstChild;
      const code = bytes();
      const steps = [];
      const slots = [];
      let mark = 0;
      for (length += at; at < length; at++) {
        const step = code[at];
        steps.push(step);
        if (step > 2) {
          mark++;
          if (step < 21) {
            const operand = code[at + 1] | code[at + 2] << 8;
            slots.push({
              set: set[step - 16], mark,
              name: step > 19 ? operand : step > 18 ? texts[operand] : step > 16 && name(operand),
            });
            if (step > 16) at += 2;
          }
        }
      }
      walk(steps, root, 0, []);
      templates[id] = {root, steps, slots};
    },
    2(id, base, parent, before, values) {
      const {root, steps, slots} = templates[id];
      walk(steps, root.cloneNode(true), base, nodes);
      values >>= 2;
      for (const {set, mark, name} of slots) {
        const text = words[values++];
        const number = words[values++];
        set(nodes[base + mark], name, text < 0 ? '' + number : texts[text], base + mark);
      }
      if (parent >= 0) insert(parent, base, before);
    },
    3: insert,
    5: (node, key, text) => attr(nodes[node], name(key), texts[text]),
    8: (node, kind, text) => client.bind(nodes[node], kind, texts[text], node),
    9: insert,
    11: number => texts.push('' + number) - 1,
    18(at, size, lengths, count, full) {
      const all = decoder.decode(bytes().subarray(at, at + size));
      let from = 0;
      // Memory does not grow from here to the end of the frame.
      words = new Int32Array(core.m.buffer);
      texts = Array.from(
        words.subarray(lengths >>= 2, lengths + count), n => all.slice(from, from += n));
      if (full) {
        nodes.length = 1;
        mount.textContent = '';
      }
    },
    19(id, parent, index, count, base) {
      let node = nodes[parent].childNodes[index];
      for (; count--; node = node.nextSibling) {
        walk(templates[id].steps, node, base, nodes);
        base = nodes.length;
      }
    },
    22: text => { doc.title = texts[text]; },
  };

  const run = (frame, ...bundle) => {
    const at = core.p(frame.length);
    bytes().set(frame, at);
    core.r(frame.length, ...bundle);
  };

  /** A frame's bundle: fetched once, then in the browser's cache for ever. */
  const bundle = async hash => {
    const hex = hash.getBigUint64(0).toString(16).padStart(16, 0);
    const answer = await fetch('/_htip/t/' + hex + '.htip');
    if (!answer.ok) throw 14;
    const frame = new Uint8Array(await answer.arrayBuffer());
    if (mount.dataset.htipKey) {
      await live;
      await client.check(frame, hex);
    }
    run(frame, 1, hash.getInt32(0, true), hash.getInt32(4, true));
  };

  /**
   * Applies one frame, or throws: a code of the core, or what the document did not allow. What
   * changes a page needs the operations of live.js.
   */
  client.apply = async frame => {
    if (!(frame[5] & 4)) await live;
    // Each time there is one bundle more.
    for (;;) {
      client.before(frame);
      try {
        return run(frame);
      } catch (failure) {
        if (failure != 14) throw failure;
      } finally {
        client.after();
      }
      await bundle(missing);
    }
  };

  /** The frames of an answer, each applied as soon as it is there; returns all bytes. */
  client.frames = async answer => {
    const reader = answer.body.getReader();
    let all = new Uint8Array();
    let from = 0;
    for (let part, to; (part = (await reader.read()).value);) {
      const next = new Uint8Array(all.length + part.length);
      next.set(all);
      next.set(part, all.length);
      all = next;
      const view = new DataView(all.buffer);
      while (from + 16 <= all.length
          && (to = from + view.getUint16(from + 6, true) + view.getUint32(from + 8, true))
            <= all.length) {
        await client.apply(all.slice(from, from = to));
      }
    }
    if (from < all.length) throw 3;
    return all;
  };

  client.text = index => texts[index];

  const first = fetch(location.href, {headers: {Accept: 'application/vnd.htip'}});
  const live = import('/_htip/live.js');

  const host = {h: {t: (operation, a, b, c, d, e) => operations[operation](a, b, c, d, e)}};
  (async () => {
    core = await WebAssembly.instantiateStreaming(fetch('/_htip/htip.wasm'), host)
      .then(made => made.instance.exports, async () =>
        (await import('/_htip/htip.js')).default(host.h));
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
