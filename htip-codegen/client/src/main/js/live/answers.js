// Answers with frames: applied in order, and what is done about those that do not fit.

/** The core does not know the version of the protocol; see Code.java. */
const UNKNOWN_VERSION = 2;

/** The name of the version that is shown, for the server; empty where it has none. */
let shownVersion = '';
/** The document that the page is shown in, by the name that the server has for it. */
let shell;
/** How often the page has been asked for since an answer did fit. */
let faults = 0;

/** Draws after what is being drawn, whatever has become of that. */
const inTurn = draw => turn = turn.catch(() => {}).then(draw);

/**
 * Applies an answer to a page that is still there, after those before it; false where it is none
 * of ours. What it answers says `seen`, the latest that the person had typed by then, and
 * `controls`, those that show what the server says of them from here on.
 */
const take = async (answer, url, asked = {}) => {
  if (!hasFrames(answer)) return false;
  await inTurn(async () => {
    if (url != page) return discard(answer);
    seenInput = asked.seen ?? 0;
    // Before the frames, so that a page that is drawn anew does not bring it back.
    const controls = answer.ok || asked.always ? untouched(asked) : [];
    for (const control of controls) control.typed = 0;
    try {
      const all = await client.frames(watched(answer));
      for (const control of controls) if (!control.typed) putBack(control);
      if (asked.out) moveTo(answer.headers.get('Content-Location'));
      taken(answer, all, page);
    } finally {
      seenInput = 0;
    }
  });
  return true;
};

/** The page is shown at another query of its path from here on; what waits is sent there. */
const moveTo = address => {
  const url = new URL(address ?? page, page);
  if (!ours(url) || url.pathname != pathOf(page) || url.href == page) return;
  for (const entry of queue) if (entry.url == page) entry.url = url.href;
  history.replaceState(history.state, '', page = url.href);
  say('page', page);
};

const shellOf = answer => answer.headers.get('HTIP-Shell');

const taken = (answer, all, url) => {
  noteToken(answer);
  shell ??= shellOf(answer);
  const tag = answer.headers.get('ETag')?.replace(/W\/|"/g, '') ?? '';
  if ((all[FLAGS] & (FULL | DELTA)) == FULL && tag) keep(url, tag, all);
  drawn(tag, url);
};

/** A version of a page is there, all of it. */
const drawn = (tag, url) => {
  notice?.remove();
  shownVersion = tag;
  drafts = [];
  scrollTarget = faults = 0;
  say('frames', url);
};

/** Where a frame does not fit: the whole page once more, without a reload; then the HTML. */
const recover = async failure => {
  console.warn('htip', failure);
  if (failure == UNKNOWN_VERSION || ++faults > 2) return showHtml();
  // Another server may know by then what this one does not, as while a new version is put out.
  if (faults > 1) await pause(1000);
  versions = versions.filter(v => v.url != page);
  await visit(page, {});
};

/** Loads the page as HTML; nothing comes after that. */
const showHtml = () => {
  const url = new URL(page);
  // A cache that looks at the path alone would bring this page again, without an end.
  if (url.searchParams.get('_render') != 'html') {
    url.searchParams.set('_render', 'html');
    location.replace(url);
  }
  return new Promise(() => {});
};

/** Settles when the latest answer is applied: first that which boot.js asks for. */
let turn = client.first.then(async all => {
  const answer = await client.answer;
  if (answer.redirected) history.replaceState(null, '', page = answer.url);
  taken(answer, all, page);
  // Loaded again, or come back to from elsewhere.
  if (history.state?.y) scrollTo(0, history.state.y);
});
turn.catch(failure => leaving.signal.aborted || recover(failure));
