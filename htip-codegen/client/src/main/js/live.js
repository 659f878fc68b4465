// What a person does: events, links, forms, back and forward, and what happens without a network.
const types = [
  , 'click', 'input', 'change', 'submit', 'keydown', 'keyup', 'focusin', 'focusout', 'pointerdown',
  'pointerup', 'dblclick', 'contextmenu'];
const media = 'application/vnd.htip';
const FULL = 4;
/** Where the core keeps the number of the last frame; see Frame.java. */
const SEQUENCE = 4;
const LOST =
  '{"status":0,"title":"There was no answer. Look whether it was done before you do it again."}';

{
  const client = htip;
  const doc = document;
  const {mount, nodes, name, set, leaving} = client;
  const [, attr] = set;
  const subtle = crypto.subtle;
  const encoder = new TextEncoder();
  const listened = {};
  const queue = [];
  let input = 0;
  /** Of the last event; begins anywhere, so that no other window has the same numbers. */
  let count = crypto.getRandomValues(new Uint32Array(1))[0] >>> 1;
  const load = crypto.getRandomValues(new Uint32Array(2)).join('.');
  let shown = '';
  let token;
  let page = location.href;
  let loading;
  let drafts = [];
  let focus;
  /** Whether something is selected; not asked yet in this frame where it is undefined. */
  let selected;
  let delta;
  let drawn = location.pathname;
  let top = 0;
  /** The latest input that the person has sent off with a form. */
  let done = 0;
  let faults = 0;
  /** What stands at the page while something is wrong. */
  let alert;
  /** The document that the page is shown in, by the name that the server has for it. */
  let shell;
  let composing;

  const say = (what, detail, cancelable) =>
    mount.dispatchEvent(new CustomEvent('htip:' + what, {detail, cancelable}));
  const pause = millis => new Promise(done => setTimeout(done, millis));

  let texts = client.texts();
  const {18: strings} = client.operations;

  /** As in boot.js, but what is on the page already keeps its state where browsers can move it. */
  const insert = (to, id, before) => {
    const parent = nodes[to];
    const node = nodes[id];
    before = before ? nodes[before] : null;
    if (node.isConnected && parent.isConnected) {
      if (parent.moveBefore) return parent.moveBefore(node, before);
      look();
    }
    parent.insertBefore(node, before);
  };

  Object.assign(client.operations, {
    3: insert,
    4: (node, text) => { nodes[node].nodeValue = texts[text]; },
    5: (node, key, text) => attr(nodes[node], texts[text], name(key)),
    6: (node, key, state) => nodes[node].classList.toggle(texts[key], !!state),
    7: (id, count) => {
      let node = nodes[id];
      const parent = node.parentNode;
      // All that an element has goes at once.
      if (count > 1 && parent && !node.previousSibling && parent.childNodes.length <= count) {
        parent.textContent = '';
        return;
      }
      for (let next; node && count--; node = next) {
        next = node.nextSibling;
        node.remove();
      }
    },
    8: (node, kind, text) => bind(nodes[node], texts[text], kind, node),
    9: insert,
    10: node => { nodes[node].textContent = ''; },
    // A number that is to be a text.
    11: number => texts.push('' + number) - 1,
    12: (node, key, text) => put(nodes[node], texts[text], name(key)),
    13: (id, start, count, text) => {
      const node = nodes[id];
      const old = node.nodeValue;
      start >>>= 0;
      selected ??= getSelection().type == 'Range';
      // Where nothing is selected, nothing is lost by the faster way.
      if (selected && start <= old.length) node.replaceData(start, count, texts[text]);
      else node.nodeValue = old.slice(0, start) + texts[text] + old.slice(start + (count >>> 0));
    },
    14: (node, key) => nodes[node].removeAttribute(texts[key]),
    15: () => {},
    16: id => say('batch', id),
    17: next => { nodes.length = next; },
    18: (at, size, lengths, count) => {
      strings(at, size, lengths, count);
      texts = client.texts();
    },
    19: (id, parent, index, count) => {
      let node = nodes[parent].childNodes[index];
      for (; count--; node = node.nextSibling) {
        client.walk(client.templates[id], node, nodes.length);
      }
    },
    20: url => go(texts[url]),
    21: node => nodes[node].focus(),
  });

  // Events

  const v = (out, number) => {
    for (number >>>= 0; number > 127; number >>>= 7) out.push(number & 127 | 128);
    out.push(number);
  };
  const z = (out, number) => v(out, number << 1 ^ number >> 31);
  const text = (out, string) => {
    const bytes = encoder.encode(string);
    v(out, bytes.length);
    for (const byte of bytes) out.push(byte);
  };

  const fields = (out, mask, event, node) => {
    const target = event.target;
    if (mask & 1) text(out, target.value ?? target.textContent);
    if (mask & 2) out.push(+!!target.checked);
    if (mask & 4) {
      text(out, event.key ?? '');
      out.push(event.shiftKey | event.ctrlKey << 1 | event.altKey << 2 | event.metaKey << 3);
    }
    if (mask & 8) {
      z(out, event.clientX | 0);
      z(out, event.clientY | 0);
      out.push(event.button & 255);
    }
    if (mask & 16) {
      const form = target.form ?? node.closest('form');
      const pairs = form ? [...new FormData(form, event.submitter)] : [];
      v(out, pairs.length);
      for (const [key, value] of pairs) {
        text(out, key);
        text(out, value.name ?? value);
      }
    }
    if (mask & 32) {
      v(out, target.selectionStart ?? 0);
      v(out, target.selectionEnd ?? 0);
    }
  };

  const heard = event => {
    for (let node = event.target; node && node != mount.parentNode; node = node.parentNode) {
      const bound = node.heard?.[event.type];
      if (bound) return said(event, node, bound);
    }
  };

  const modified = event =>
    event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;

  const said = (event, node, [kind, handler, id]) => {
    // Another window is the browser's matter; a key that chooses a character is nobody's.
    if (event.type == 'click' && modified(event) && event.target.closest('a')
        || event.isComposing && event.key) return;
    const mask = kind >> 8;
    if (!(mask & 64) && (event.type == 'submit'
        || event.type == 'click' && event.target.closest('a,button'))) {
      event.preventDefault();
    }
    const out = [];
    v(out, id);
    const number = /^(0|[1-9]\d{0,8})$/.test(handler);
    if (number) v(out, handler << 1 | 1);
    else {
      const bytes = encoder.encode(handler);
      v(out, bytes.length << 1);
      for (const byte of bytes) out.push(byte);
    }
    out.push(kind & 255, mask);
    fields(out, mask & 63, event, node);
    const last = queue.at(-1);
    const entry = {
      node, kind, out, seen: input, done: event.type == 'submit' ? input : 0, url: page};
    // Typing faster than the network: the latest text is enough.
    if (last && !last.sent && last.node == node && last.kind == kind && event.type == 'input') {
      queue[queue.length - 1] = entry;
    } else if (queue.push(entry) == 1) send();
  };

  const bind = set[4] = (node, handler, kind, id) => {
    const type = types[kind & 255];
    (node.heard ??= {})[type] = [kind, handler, id];
    if (!listened[type]) {
      listened[type] = 1;
      mount.addEventListener(type, heard);
    }
  };

  for (const event of client.waiting) bind(...event);

  /** The person's latest input that the server has seen; that of a field is in `typed`. */
  let known = 0;
  /** The latest versions of the latest pages: what a delta is made against. */
  let versions = [];
  const put = set[2] = (node, text, name) => {
    const value = typeof node[name] == 'boolean' ? text != '' && text != '0' : text;
    if (node[name] === value) return;
    if (node == doc.activeElement) {
      // Typed since the server last looked, or not done with a character: the person's text stays.
      if (node.typed > known || composing) return;
      const start = node.selectionStart;
      const end = node.selectionEnd;
      node[name] = value;
      if (start != null) node.setSelectionRange(start, end);
    } else node[name] = value;
    node.typed = 0;
  };

  mount.addEventListener('input', event => { event.target.typed = ++input; }, true);
  mount.addEventListener('compositionstart', () => { composing = 1; });
  mount.addEventListener('compositionend', () => { composing = 0; });

  /** Sends what waits, one after the other, so that answers come in order. */
  const send = async () => {
    for (let entry; (entry = queue[0]); queue.shift()) {
      entry.sent = 1;
      try {
        await deliver(entry);
      } catch (failure) {
        if (entry.url == page) await again(failure);
      }
    }
  };

  /** Sends an event to its page, be that still shown or not. */
  const deliver = async entry => {
    const here = () => entry.url == page;
    const body = [72, 84, 73, 69, 1];
    v(body, here() ? new DataView(client.memory()).getUint32(SEQUENCE, true) : 0);
    // With its number the server knows it, should it come twice.
    v(body, ++count);
    const answer = await renewed(() => ask(entry.url, {
      method: 'POST', body: new Uint8Array(body.concat(entry.out)),
      headers: headers({
        'Content-Type': media + '-event', ...here() && shown && {'HTIP-Base': shown}}),
    }));
    if (!here()) drop(answer);
    else if (!await take(answer, page, entry) && answer.status != 204) {
      if (answer.redirected) location.href = answer.url;
      else if (answer.ok) await again('no frames');
      else {
        // Of another time, or of nobody who is known: the page tells.
        if (/401|403|409|410/.test(answer.status)) await visit(page, {});
        if (here()) await problem(await read(answer));
      }
    }
  };

  // Answers

  const headers = more => ({
    Accept: media + ',*/*;q=0.1', ...token && {'X-CSRF-Token': token}, ...more});

  const drop = answer => answer.body?.cancel();

  /** Whether the server, or what stands before it, is to be asked again later. */
  const busy = answer => /429|502|503|504/.test(answer.status) && !framed(answer);

  /**
   * Asks until there is an answer; after half a second the page says that it is offline. What may
   * be done but once is not asked again.
   */
  const ask = async (url, options, once) => {
    let told;
    for (let wait = 100, left = once ? 1 : 8; ; wait = Math.min(wait * 2, 8000)) {
      const call = new AbortController();
      options.signal?.addEventListener('abort', () => call.abort());
      // Nobody says that a line is dead. What is long in going out takes its time.
      const limit = once ? 0 : setTimeout(() => call.abort(), 65000);
      try {
        const answer = await fetch(url, {...options, signal: call.signal});
        if (!busy(answer) || !--left) {
          clearTimeout(told);
          state('online');
          token = answer.headers.get('X-CSRF-Token') ?? token;
          return answer;
        }
        drop(answer);
        wait = Math.max(wait, Math.min(answer.headers.get('Retry-After') * 1000 || 0, 8000));
      } catch (failure) {
        if (once || options.signal?.aborted) {
          clearTimeout(told);
          throw failure;
        }
      } finally {
        clearTimeout(limit);
      }
      told ??= setTimeout(state, 500, 'offline');
      await pause(wait * (0.75 + Math.random() / 2));
      if (options.signal?.aborted) {
        clearTimeout(told);
        throw options.signal.reason;
      }
    }
  };

  /** Asks once more, with a new token, where the one there was is too old. */
  const renewed = async ask => {
    const answer = await ask();
    if (answer.status != 403) return answer;
    const before = token;
    drop(await refresh());
    if (token == before) return answer;
    drop(answer);
    return ask();
  };
  const refresh = () => ask(page, {headers: headers()});

  const read = answer => answer.json().catch(() => failed(answer));
  const failed = ({status}) => ({status, title: status});

  /** Says what is wrong with what the person did; the page, and what was typed, stay. */
  const problem = async detail => {
    console.warn('htip', detail);
    if (!say('problem', detail, true)) return;
    alert?.remove();
    alert = doc.createElement('p');
    alert.className = 'dx-problem';
    alert.setAttribute('role', 'alert');
    if (mount == doc.body) mount.prepend(alert);
    else mount.before(alert);
    alert.textContent = [
      detail.detail ?? detail.title,
      ...(detail.errors ?? []).map(e => e.name + ' ' + e.message)].join('; ');
    alert.scrollIntoView({block: 'nearest'});
  };

  const state = now => {
    if ((mount.dataset.htipState ?? 'online') != now) {
      mount.dataset.htipState = now;
      say(now);
    }
  };

  const framed = answer => answer.headers.get('Content-Type')?.startsWith(media);

  /**
   * Applies an answer to a page that is still there, after those before it; false where it is none
   * of ours. `seen` and `done` are what the person had typed, and sent off, when it was asked for.
   */
  const take = async (answer, url, {seen = 0, done: sent = 0} = {}) => {
    if (!framed(answer)) return false;
    const all = turn = turn.catch(() => {}).then(async () => {
      if (url != page) return answer.body.cancel();
      known = seen;
      done = sent;
      taken(answer, await client.frames(answer), url);
    }).finally(() => { known = done = 0; });
    await all;
    return true;
  };

  const shellOf = answer => answer.headers.get('HTIP-Shell');

  const taken = (answer, all, url) => {
    token = answer.headers.get('X-CSRF-Token') ?? token;
    shell ??= shellOf(answer);
    alert?.remove();
    const tag = answer.headers.get('ETag')?.replace(/W\/|"/g, '');
    shown = tag ?? '';
    if ((all[5] & (FULL | 2)) == FULL && tag) keep(url, tag, all);
    drafts = [];
    top = faults = 0;
    say('frames', url);
  };

  const keep = (url, tag, all) => {
    const others = versions.filter(k => k.url != url);
    versions = all.length > 1 << 20 ? others : [...others, {url, tag, all}].slice(-8);
  };

  const hex = bytes => Array.from(bytes, b => (b + 256).toString(16).slice(1)).join('');
  const hash = async bytes =>
    hex(new Uint8Array(await subtle.digest('SHA-256', bytes)).subarray(0, 8));

  const plain = client.apply;
  client.apply = async frame => {
    if (!(frame[5] & 2)) return plain(frame);
    const view = new DataView(frame.buffer);
    const at = 16 + (frame[5] & 1) * 68;
    const base = versions.find(k => k.url == page)?.all ?? new Uint8Array(0);
    if (await hash(base) != hex(frame.subarray(at, at + 8))) throw 12;
    const core = delta ??= (await import('./delta.js')).default({
      t: (refuse, code) => { throw code; },
    });
    core.r();
    const from = core.a(base.length);
    const here = core.a(frame.length);
    if (!from || !here) throw 8;
    new Uint8Array(core.m.buffer).set(base, from);
    new Uint8Array(core.m.buffer).set(frame, here);
    const out = core.d(from, base.length, here, frame.length);
    const all = new Uint8Array(core.m.buffer).slice(out, out + view.getUint32(at + 16, true));
    if (await hash(all) != hex(frame.subarray(at + 8, at + 16))) throw 13;
    await replay(all);
    keep(page, hex(frame.subarray(at + 8, at + 16)), all);
  };

  /** Where a frame does not fit: the whole page once more, without a reload; then the HTML. */
  const again = async failure => {
    console.warn('htip', failure);
    if (failure == 2 || ++faults > 2) return html();
    // Another server may know by then what this one does not, as while a new version is put out.
    if (faults > 1) await pause(1000);
    versions = versions.filter(k => k.url != page);
    await visit(page, {});
  };

  const html = () => {
    const url = new URL(page);
    url.searchParams.set('_render', 'html');
    location.replace(url);
    return new Promise(() => {});
  };

  // Pages

  const visit = async (url, {push, base = 1, y}) => {
    loading?.abort();
    const mine = loading = new AbortController();
    const kept = base && subtle && versions.find(k => k.url == url);
    try {
      const answer = await ask(url, {
        signal: mine.signal, headers: headers(kept && {'HTIP-Base': kept.tag})});
      await settle(answer, url, {push, y, kept});
    } catch (failure) {
      if (!mine.signal.aborted) await again(failure);
    }
  };

  const settle = async (answer, url, {push, y, kept, typed}) => {
    if (answer.status == 204) return;
    const to = answer.redirected ? answer.url : url;
    const same = answer.status == 304 && kept;
    if (!same && !framed(answer) || push && shell && shellOf(answer) && shellOf(answer) != shell) {
      drop(answer);
      if (to == page && busy(answer)) return problem(failed(answer));
      if (to == location.href && !push) return html();
      location.href = to;
      return;
    }
    // What boot.js has asked for may still be coming: no more of that.
    leaving.abort();
    if (push && to != page) {
      history.replaceState({y: scrollY}, '');
      history.pushState(null, '', to);
    } else if (to != url) history.replaceState(history.state, '', to);
    page = to;
    if (same) {
      await replay(kept.all);
      shown = kept.tag;
    } else await take(answer, to, typed);
    if (page != to) return;
    if (y != null) scrollTo(0, y);
    else if (push) {
      const mark = new URL(to).hash.slice(1);
      (mark && doc.getElementById(mark) || doc.documentElement).scrollIntoView();
    }
    if ((push || y != null) && doc.activeElement == doc.body) begin();
    say('page', to);
  };

  /** Who reads with the ear, or goes by keys, begins at the beginning of a new page. */
  const begin = () => {
    const first = mount.querySelector('[autofocus]') ?? mount.querySelector('h1') ?? mount;
    if (first.tabIndex < 0 && !first.hasAttribute('tabindex')) first.tabIndex = -1;
    first.focus({preventScroll: true});
  };

  const replay = async all => {
    for (let i = 0; i < all.length;) {
      const next = new DataView(all.buffer, i);
      await plain(all.slice(i, i += next.getUint16(6, true) + next.getUint32(8, true)));
    }
  };

  const ours = url => url.origin == location.origin && /^https?:$/.test(url.protocol);

  const go = address => {
    const url = new URL(address, page);
    if (ours(url)) visit(url.href, {push: 1});
    else if (/^https?:$/.test(url.protocol)) location.href = url;
  };

  doc.addEventListener('click', event => {
    const a = event.target.closest?.('a[href]');
    if (!a || event.defaultPrevented || modified(event) || a.target && a.target != '_self'
        || a.hasAttribute('download') || a.origin != location.origin) return;
    const [address, ...mark] = a.href.split('#');
    if (mark.length && address == page.split('#')[0]) return;
    event.preventDefault();
    visit(a.href, {push: 1});
  });

  doc.addEventListener('submit', event => {
    const form = event.target;
    const by = event.submitter;
    const say = key => by?.getAttribute('form' + key) ?? form.getAttribute(key);
    const url = new URL(say('action') || page, page);
    const target = say('target');
    const method = (say('method') ?? 'get').toLowerCase();
    if (event.defaultPrevented || !ours(url) || target && target != '_self'
        || method == 'dialog') return;
    event.preventDefault();
    const data = new FormData(form, by);
    if (method == 'get') {
      url.search = new URLSearchParams(data);
      visit(url.href, {push: 1});
    } else post(url.href, say('enctype') == 'multipart/form-data' ? data
      : new URLSearchParams(data));
  });

  /**
   * Sends a form, once: nobody knows what a server has done whose answer is lost. Browsers do send
   * it twice at times, hence its number.
   */
  const post = async (url, body) => {
    loading?.abort();
    const mine = loading = new AbortController();
    const typed = {seen: input, done: input};
    const number = {'HTIP-Form': load + '.' + ++count};
    try {
      const answer = await renewed(
        () => ask(url, {method: 'POST', body, headers: headers(number)}, 1)
          .catch(() => new Response(LOST, {status: 504})));
      // The person has gone on meanwhile, and is not called back.
      if (mine.signal.aborted) drop(answer);
      else if (!answer.ok && !framed(answer)) await problem(await read(answer));
      else await settle(answer, url, {push: 1, typed});
    } catch (failure) {
      if (!mine.signal.aborted) await again(failure);
    }
  };

  history.scrollRestoration = 'manual';
  addEventListener('popstate', event => {
    if (location.href.split('#')[0] != page.split('#')[0]) {
      visit(location.href, {y: event.state?.y ?? 0});
    }
  });
  addEventListener('pagehide', () => history.replaceState({y: scrollY}, ''));

  // What a person has typed, and where

  const ticked = element => /^(radio|checkbox)$/.test(element.type);
  const path = url => new URL(url).pathname;

  /** All fields by what they are, and by number where several are the same. */
  const inputs = () => {
    const all = new Map();
    for (const element of mount.querySelectorAll('input:not([type=file]),textarea,select')) {
      const what = [
        element.tagName, element.id || element.name, element.type,
        ticked(element) && element.value, element.form?.getAttribute('action')].join();
      let number = 0;
      while (all.has(what + number)) number++;
      all.set(what + number, element);
    }
    return all;
  };
  const select = (element, {start, end}) => {
    element.focus({preventScroll: true});
    try {
      if (start != null) element.setSelectionRange(start, end);
    } catch { /* numbers and the like have no caret */ }
  };

  /** Keeps what has the focus; asked for only where a frame may take it away. */
  const look = () => {
    const active = doc.activeElement;
    focus ??= mount.contains(active) && active != mount && {
      active, start: active.selectionStart, end: active.selectionEnd};
  };

  const before = frame => {
    focus = selected = undefined;
    if (frame[5] & FULL && frame[0] == 72) {
      look();
      // What was typed on another page is no draft of this one.
      const same = drawn == path(page);
      drawn = path(page);
      drafts = [];
      for (const [key, e] of same ? inputs() : []) {
        if (e.typed > done) {
          drafts.push({key, value: e.value, checked: e.checked, typed: e.typed});
        }
        if (e == focus.active) drafts.push({...focus, key, focus: 1});
      }
      top = same ? scrollY : 0;
    }
  };

  const after = () => {
    if (focus && focus.active.isConnected && doc.activeElement == doc.body) {
      select(focus.active, focus);
    }
    // A page that is drawn anew is as far down as it was, once it is long enough. Asked for only
    // then: where a page is scrolled to is known once all of it is laid out.
    if (top) {
      scrollTo(0, top);
      if (scrollY >= top) top = 0;
    }
    if (!drafts.length) return;
    const all = inputs();
    drafts = drafts.filter(draft => {
      const element = all.get(draft.key);
      if (!element) return true;
      if (draft.focus) select(element, draft);
      else {
        if (ticked(element)) element.checked = draft.checked;
        else element.value = draft.value;
        element.typed = draft.typed;
      }
      return false;
    });
  };

  // Bundles

  /** The hash of a bundle, and its signature where the page has a key. */
  client.check = async (frame, name) => {
    const signed = frame[5] & 1;
    const size = new DataView(frame.buffer).getUint16(6, true);
    const body = frame.subarray(size);
    const bare = new Uint8Array(16 + body.length);
    bare.set(frame.subarray(0, 16));
    bare.set(body, 16);
    bare[5] &= 254;
    bare[6] = 16;
    bare[7] = 0;
    const {htipKey: key, htipSign: need} = mount.dataset;
    let good;
    try {
      if (await hash(bare) != name) throw 14;
      const raw = Uint8Array.from(atob(key), c => c.charCodeAt(0));
      const known = await subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);
      const copy = frame.slice();
      copy.fill(0, 20, 84);
      good = signed && await subtle.verify('Ed25519', known, frame.subarray(20, 84), copy);
    } catch (failure) {
      if (failure == 14) throw failure;
      // A browser that does not know Ed25519.
      good = need != 'require';
    }
    if (!good && (signed || need == 'require')) throw 11;
  };

  const {run} = client;
  client.run = frame => {
    before(frame);
    try {
      run(frame);
    } finally {
      after();
    }
  };

  /** The answer that is being applied, first that which boot.js asks for. */
  let turn = client.first.then(([answer, all]) => {
    if (answer.redirected) history.replaceState(null, '', page = answer.url);
    taken(answer, all, page);
    // Loaded again, or come back to from elsewhere.
    if (history.state?.y) scrollTo(0, history.state.y);
  });
  turn.catch(failure => leaving.signal.aborted || again(failure));
}
