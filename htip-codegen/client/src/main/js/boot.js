// The first thing of HTIP that a page loads: the core, the document behind it, and the first answer.
// What a person does is for live.js, which is loaded beside it. Until that is there links work as the
// browser does them, and the rest is kept for it.
{
  const doc = document;
  /** Where the core has the values of a row, in words; see Operations.java. */
  const VALUES = 8704;
  const mount = doc.querySelector('[data-htip]') || doc.body;
  const plain = {createHTML: html => html};
  const policy = self.trustedTypes?.createPolicy('htip', plain) || plain;
  // The core has looked at each byte.
  const decoder = new TextDecoder('utf8', {ignoreBOM: true});
  const nodes = [mount];
  const templates = [];
  const waiting = [];
  /** Properties as the server said them, for live.js. */
  const said = [];
  const leaving = new AbortController();
  let texts;
  let words;
  let core;
  let missing;

  const memory = () => core.m.buffer;
  // What a frame may not name: markup and script go by templates only.
  const name = index => {
    if (/^(on|srcdoc|innerH|outer|__p|textC)/i.test(texts[index])) throw 15;
    return texts[index];
  };
  const on = text => text != '' && text != '0';

  // What a person does is kept until live.js does it again; and the browser is kept from doing it.
  ['click', 'submit', 'input', 'change'].map(type => doc.addEventListener(type, event => {
    if (client.early?.push(event) && (type == 'submit' || type == 'click'
        && event.target.closest('a,button')
        && waiting.some(([node]) => node.contains(event.target)))) {
      event.preventDefault();
    }
  }));

  /** What a value becomes, by the step of a walk program less 17; live.js replaces some. */
  const set = [
    (node, text, name) => {
      if (text == '\0') node.removeAttribute(name);
      // The same by a shorter way: most attributes of rows that have a value are ids.
      else if (name == 'id') node.id = text;
      else node.setAttribute(name, text);
    },
    (node, text, name) => {
      said.push([node, node[name] = typeof node[name] == 'boolean' ? on(text) : text, name]);
    },
    (node, text, name) => {
      // A class that is off and not there is left alone: a list of classes is made for each element.
      if (on(text) || node.className) node.classList.toggle(name, on(text));
    },
    (...event) => waiting.push(event),
  ];

  /** Binds a walk program to a tree: its marks become nodes from `id` on, with their values. */
  const walk = (template, node, id, values) => {
    nodes[id] = node;
    for (const {step, name} of template) {
      if (step > 2) {
        nodes[++id] = node;
        if (values && step < 21) {
          const index = words[values];
          const text = index < 0 ? '' + words[values + 1] : texts[index];
          values += 2;
          if (step < 17) node.nodeValue = text;
          else set[step - 17](node, text, name, id);
        }
      } else if (!(node = step > 1 ? node.parentNode : step ? node.nextSibling : node.firstChild)) {
        throw 15;
      }
    }
  };

  const insert = (parent, node, before) => {
    nodes[parent].insertBefore(nodes[node], before ? nodes[before] : null);
  };

  /** What the core tells, by number; live.js has more. The numbers are those of Host.java. */
  const operations = {
    0: (code, at) => {
      missing = memory().slice(at, at + 8);
      throw code;
    },
    1: (id, html, at, length) => {
      const element = doc.createElement('template');
      element.innerHTML = policy.createHTML(texts[html]);
      const template = templates[id] = [];
      const first = element.content.firstChild;
      // Around what is no HTML stands the element that makes it SVG or MathML.
      template.root = first.hasAttribute?.('htip') ? first.firstChild : first;
      const code = new Uint8Array(memory(), at, length);
      for (let i = 0; i < length; i++) {
        const step = code[i];
        const operand = code[i + 1] | code[i + 2] << 8;
        template.push({
          step,
          name: step > 19 ? operand : step > 18 ? texts[operand] : step > 16 && name(operand),
        });
        if (step > 16 && step < 21) i += 2;
      }
    },
    2: (id, base, parent, before) => {
      walk(templates[id], templates[id].root.cloneNode(true), base, VALUES);
      if (parent >= 0) insert(parent, base, before);
    },
    3: insert,
    9: insert,
    18: (at, size, lengths, count) => {
      const all = decoder.decode(new Uint8Array(memory(), at, size));
      let from = 0;
      // Memory does not grow from here to the end of the frame.
      words = new Int32Array(memory());
      texts = [];
      for (lengths >>= 2; texts.length < count >> 3;) {
        texts.push(all.slice(from, from += words[lengths++]));
      }
      if (count & 4) {
        nodes.length = 1;
        mount.textContent = '';
      }
    },
    22: text => { doc.title = texts[text]; },
  };

  /** Applies one frame, or throws: a code of the core, or what the document did not allow. */
  const run = (frame, ...bundle) => {
    const at = core.p(frame.length);
    new Uint8Array(memory(), at).set(frame);
    core.r(frame.length, ...bundle);
  };

  /** The bundle that a frame misses: fetched once, then in the browser's cache for ever. */
  const bundle = async hash => {
    const hex = new DataView(hash).getBigUint64(0).toString(16).padStart(16, 0);
    const answer = await fetch('/_htip/t/' + hex + '.htip');
    if (!answer.ok) throw 14;
    const frame = new Uint8Array(await answer.arrayBuffer());
    if (mount.dataset.htipKey) {
      await live;
      await client.check(frame, hex);
    }
    run(frame, 1, ...new Int32Array(hash));
  };

  /** The same where bundles may be missing; what changes a page needs the rest of operations. */
  const apply = async frame => {
    if (!(frame[5] & 4)) await live;
    // Each time there is one bundle more.
    for (;;) {
      try {
        return client.run(frame);
      } catch (failure) {
        if (failure == 14) await bundle(missing);
        else if (operations[4]) throw failure;
        // Perhaps an operation of live.js; what is drawn anew can be drawn again.
        else await live;
      }
    }
  };

  /** The frames of an answer, each applied as soon as it is there; returns all bytes. */
  const frames = async answer => {
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

  const live = import('./live.js');
  live.catch(() => delete client.early);
  // Browsers keep but one form of a page under an address, and that of the page has the shell.
  const answer = fetch(location.href.replace(/#.*|$/, location.search ? '&' : '?'), {
    headers: {Accept: 'application/vnd.htip'}, signal: leaving.signal});
  const host = {h: {t: (operation, a, b, c, d) =>
    // Rows are most of it: a call that is always the same is a faster one.
    operation == 2 ? operations[2](a, b, c, d) : operations[operation](a, b, c, d)}};

  /** What live.js goes on with; it puts its own `run` and `apply` in the place of these. */
  const client = self.htip = {
    mount, nodes, templates, waiting, said, leaving, memory, name, set, walk, operations, run,
    apply, frames, answer, early: [],
    texts: () => texts,
    first: (async () => {
      const twin = () => import('./htip.js').then(twin => twin.default(host.h));
      // Where the policy forbids WebAssembly an attempt is reported as an attack: the shell says so.
      core = await (mount.dataset.htipTwin == null
        ? WebAssembly.instantiateStreaming(fetch(new URL('htip.wasm', import.meta.url)), host)
          .then(made => made.instance.exports, twin)
        : twin());
      return client.frames(await answer);
    })(),
  };
}
