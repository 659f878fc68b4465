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
 * of ours. `seen` and `done` are what the person had typed, and sent off, when it was asked for.
 */
const take = async (answer, url, {seen = 0, done = 0} = {}) => {
  if (!hasFrames(answer)) return false;
  await inTurn(async () => {
    if (url != page) return discard(answer);
    seenInput = seen;
    sentInput = done;
    try {
      taken(answer, await client.frames(watched(answer)), url);
    } finally {
      seenInput = sentInput = 0;
    }
  });
  return true;
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
  url.searchParams.set('_render', 'html');
  location.replace(url);
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
