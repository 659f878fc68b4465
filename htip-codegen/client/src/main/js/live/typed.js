// What a person has typed, and where: neither is lost when a page is changed or drawn anew.

/** Counts what the person puts in; a field's `typed` is when that was, or 0. */
let inputClock = 0;
/** The latest that the server had seen when it made the answer that is being applied. */
let seenInput = 0;
/** Whether a character is being put together from several keys. */
let composing;
/** What is to be put into fields that are not drawn yet. */
let drafts = [];
/** What has the focus, and its caret; not asked yet in this frame where it is undefined. */
let focused;
/** The path of the page that was drawn last. */
let drawnPath = location.pathname;
/** How far down the page is to be, once it is long enough. */
let scrollTarget = 0;

const noteInput = event => { event.target.typed = ++inputClock; };
mount.addEventListener('input', noteInput, true);
mount.addEventListener('compositionstart', () => { composing = 1; });
mount.addEventListener('compositionend', () => { composing = 0; });

const ticked = element => /^(radio|checkbox)$/.test(element.type);
const pathOf = url => new URL(url).pathname;

/** All fields by what they are, and by number where several are the same. */
const fields = () => {
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

const focusAt = (element, {start, end}) => {
  element.focus({preventScroll: true});
  try {
    if (start != null) element.setSelectionRange(start, end);
  } catch { /* numbers and the like have no caret */ }
};

/** Keeps what has the focus; asked for only where a frame may take it away. */
const rememberFocus = () => {
  const active = doc.activeElement;
  focused ??= mount.contains(active) && active != mount && {
    active, start: active.selectionStart, end: active.selectionEnd};
};

const beforeFrame = frame => {
  focused = selected = undefined;
  // What does not begin with an H is no frame, and is about to be refused.
  if (frame[FLAGS] & FULL && frame[0] == 72) {
    rememberFocus();
    // What was typed on another page is no draft of this one.
    const same = drawnPath == pathOf(page);
    drawnPath = pathOf(page);
    drafts = [];
    for (const [key, e] of same ? fields() : []) {
      if (e.typed) {
        drafts.push({key, value: e.value, checked: e.checked, typed: e.typed});
      }
      if (e == focused.active) drafts.push({...focused, key, focus: 1});
    }
    scrollTarget = same ? scrollY : 0;
  }
};

const afterFrame = () => {
  if (focused && focused.active.isConnected && doc.activeElement == doc.body) {
    focusAt(focused.active, focused);
  }
  // A page that is drawn anew is as far down as it was, once it is long enough. Asked for only
  // then: where a page is scrolled to is known once all of it is laid out.
  if (scrollTarget) {
    scrollTo(0, scrollTarget);
    if (scrollY >= scrollTarget) scrollTarget = 0;
  }
  if (!drafts.length) return;
  const all = fields();
  drafts = drafts.filter(draft => {
    const element = all.get(draft.key);
    if (!element) return true;
    if (draft.focus) focusAt(element, draft);
    else {
      if (ticked(element)) element.checked = draft.checked;
      else element.value = draft.value;
      element.typed = draft.typed;
    }
    return false;
  });
};

const {run} = client;
client.run = frame => {
  beforeFrame(frame);
  try {
    run(frame);
  } finally {
    afterFrame();
  }
};
