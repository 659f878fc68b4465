// What a person does to an element that listens, and how the server hears of it.

/** The kinds of events by their numbers, from 1; see EventType.java. */
const types = [
  , 'click', 'input', 'change', 'submit', 'keydown', 'keyup', 'focusin', 'focusout', 'pointerdown',
  'pointerup', 'dblclick', 'contextmenu'];
/** Where the core keeps the number of the last frame; see Frame.java. */
const SEQUENCE = 4;

const encoder = new TextEncoder();
/** The kinds that the mount listens for already. */
const listening = {};
/** What is to be sent, or is being sent, in order. */
const queue = [];
/** Of the last event; begins anywhere, so that no other window has the same numbers. */
let eventNumber = crypto.getRandomValues(new Uint32Array(1))[0] >>> 1;

const writeNumber = (out, number) => {
  for (number >>>= 0; number > 127; number >>>= 7) out.push(number & 127 | 128);
  out.push(number);
};
const writeSigned = (out, number) => writeNumber(out, number << 1 ^ number >> 31);
/** The length of a text, with so many zero bits after it, and its bytes. */
const writeText = (out, text, bits = 0) => {
  const bytes = encoder.encode(text);
  writeNumber(out, bytes.length << bits);
  for (const byte of bytes) out.push(byte);
};

/** The fields that a handler wants, by the bits of its mask; see EventField.java. */
const writeFields = (out, mask, event, node) => {
  const target = event.target;
  if (mask & 1) writeText(out, target.value ?? target.textContent);
  if (mask & 2) out.push(+!!target.checked);
  if (mask & 4) {
    writeText(out, event.key ?? '');
    out.push(event.shiftKey | event.ctrlKey << 1 | event.altKey << 2 | event.metaKey << 3);
  }
  if (mask & 8) {
    writeSigned(out, event.clientX | 0);
    writeSigned(out, event.clientY | 0);
    out.push(event.button & 255);
  }
  if (mask & 16) {
    const form = target.form ?? node.closest('form');
    const pairs = form ? [...new FormData(form, event.submitter)] : [];
    writeNumber(out, pairs.length);
    for (const [key, value] of pairs) {
      writeText(out, key);
      writeText(out, value.name ?? value);
    }
  }
  if (mask & 32) {
    writeNumber(out, target.selectionStart ?? 0);
    writeNumber(out, target.selectionEnd ?? 0);
  }
};

/** Finds the innermost element that listens for an event. */
const hear = event => {
  for (let node = event.target; node && node != mount.parentNode; node = node.parentNode) {
    const bound = node.heard?.[event.type];
    if (bound) return enqueue(event, node, bound);
  }
};

const modified = event =>
  event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;

const enqueue = (event, node, [kind, handler, id]) => {
  // Another window is the browser's matter; a key that chooses a character is nobody's.
  if (event.type == 'click' && modified(event) && event.target.closest('a')
      || event.isComposing && event.key) return;
  const mask = kind >> 8;
  if (!(mask & 64) && (event.type == 'submit'
      || event.type == 'click' && event.target.closest('a,button'))) {
    event.preventDefault();
  }
  const out = [];
  writeNumber(out, id);
  if (/^(0|[1-9]\d{0,8})$/.test(handler)) writeNumber(out, handler << 1 | 1);
  else writeText(out, handler, 1);
  out.push(kind & 255, mask);
  writeFields(out, mask & 63, event, node);
  const last = queue.at(-1);
  const entry = {
    node, kind, out, url: page, controls: concerned(event),
    // The click is told before what it puts in.
    seen: inputClock + (event.type == 'click' && ticked(event.target)),
    // A form that is refused keeps what was typed.
    always: event.type != 'submit',
  };
  // Typing faster than the network: the latest text is enough.
  if (last && !last.sent && last.node == node && last.kind == kind && event.type == 'input') {
    queue[queue.length - 1] = entry;
  } else if (queue.push(entry) == 1) send();
};

const bind = set[3] = (node, handler, kind, id) => {
  const type = types[kind & 255];
  (node.heard ??= {})[type] = [kind, handler, id];
  if (!listening[type]) {
    listening[type] = 1;
    mount.addEventListener(type, hear);
  }
};

for (const event of client.waiting) bind(...event);

/** Sends what waits, one after the other, so that answers come in order. */
const send = async () => {
  for (let entry; (entry = queue[0]); queue.shift()) {
    entry.sent = 1;
    try {
      await deliver(entry);
    } catch (failure) {
      if (entry.url == page) await recover(failure);
    }
  }
};

/** Sends an event to its page, be that still shown or not. */
const deliver = async entry => {
  const here = () => entry.url == page;
  const body = [72, 84, 73, 69, 1];
  writeNumber(body, here() ? new DataView(client.memory()).getUint32(SEQUENCE, true) : 0);
  // With its number the server knows it, should it come twice.
  writeNumber(body, ++eventNumber);
  const answer = await renewed(() => ask(entry.url, {
    method: 'POST', body: new Uint8Array(body.concat(entry.out)),
    headers: headers({
      'Content-Type': MEDIA_TYPE + '-event',
      ...here() && shownVersion && {'HTIP-Base': shownVersion},
    }),
  }));
  if (!here()) return discard(answer);
  if (!hasFrames(answer)) putAllBack(answer, entry);
  if (!await take(answer, page, entry) && answer.status != 204) {
    if (answer.redirected) location.href = answer.url;
    else if (answer.ok) await recover('no frames');
    else {
      // Of another time, or of nobody who is known: the page tells.
      if (/401|403|409|410/.test(answer.status)) await visit(page, {});
      if (here()) report(await problemOf(answer));
    }
  }
};
