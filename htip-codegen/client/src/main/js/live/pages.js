// From page to page: links, forms, back and forward.

/** What stands for the answer to a form that was lost. */
const LOST =
  '{"status":0,"title":"There was no answer. Look whether it was done before you do it again."}';

/** Forms are numbered within one load of the document. */
const loadId = crypto.getRandomValues(new Uint32Array(2)).join('.');
/** Ends the visit, or the form, that is under way. */
let visiting;

const visit = async (url, {push, y}) => {
  visiting?.abort();
  const mine = visiting = new AbortController();
  const kept = subtle && versionOf(url);
  try {
    const answer = await ask(framesAt(url), {
      signal: mine.signal, headers: headers(kept && {'HTIP-Base': kept.tag})});
    await settle(answer, url, {push, y, kept});
  } catch (failure) {
    if (!mine.signal.aborted) await recover(failure);
  }
};

/** Shows what was asked for, and its address; what is no page of ours is the browser's. */
const settle = async (answer, url, {push, y, kept, typed}) => {
  if (answer.status == 204) return typed && putAllBack(answer, typed);
  const to = answer.redirected ? answer.url : url;
  const same = answer.status == 304 && kept;
  if (!same && !hasFrames(answer)
      || push && shell && shellOf(answer) && shellOf(answer) != shell) {
    discard(answer);
    if (to == page && busy(answer)) return report(withoutDetail(answer));
    if (to == location.href && !push) return showHtml();
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
    await inTurn(async () => {
      if (page != to) return;
      await replay(kept.all);
      drawn(kept.tag, to);
    });
  } else await take(answer, to, typed);
  if (page != to) return;
  if (y != null) scrollTo(0, y);
  else if (push) {
    const mark = new URL(to).hash.slice(1);
    (mark && doc.getElementById(mark) || doc.documentElement).scrollIntoView();
  }
  if ((push || y != null) && doc.activeElement == doc.body) focusBeginning();
  say('page', to);
};

/** Who reads with the ear, or goes by keys, begins at the beginning of a new page. */
const focusBeginning = () => {
  const first = mount.querySelector('[autofocus]') ?? mount.querySelector('h1') ?? mount;
  if (first.tabIndex < 0 && !first.hasAttribute('tabindex')) first.tabIndex = -1;
  first.focus({preventScroll: true});
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
  if (mark.length && address == withoutMark(page)) return;
  event.preventDefault();
  visit(a.href, {push: 1});
});

doc.addEventListener('submit', event => {
  const form = event.target;
  const by = event.submitter;
  const said = key => by?.getAttribute('form' + key) ?? form.getAttribute(key);
  const url = new URL(said('action') || page, page);
  const target = said('target');
  const method = (said('method') ?? 'get').toLowerCase();
  if (event.defaultPrevented || !ours(url) || target && target != '_self'
      || method == 'dialog') return;
  event.preventDefault();
  const data = new FormData(form, by);
  if (method == 'get') {
    url.search = new URLSearchParams(data);
    visit(url.href, {push: 1});
  } else {
    // What was put in is the server's matter now, whatever it says.
    const typed = {seen: inputClock, controls: concerned(event), always: 1};
    post(url.href, said('enctype') == 'multipart/form-data' ? data
      : new URLSearchParams(data), typed);
  }
});

/**
 * Sends a form, once: nobody knows what a server has done whose answer is lost. Browsers do send
 * it twice at times, hence its number.
 */
const post = async (url, body, typed) => {
  visiting?.abort();
  const mine = visiting = new AbortController();
  const number = {'HTIP-Form': loadId + '.' + ++eventNumber};
  try {
    const answer = await renewed(
      () => ask(url, {method: 'POST', body, headers: headers(number)}, 1)
        .catch(() => new Response(LOST, {status: 504})));
    // The person has gone on meanwhile, and is not called back.
    if (mine.signal.aborted) discard(answer);
    else if (!answer.ok && !hasFrames(answer)) report(await problemOf(answer));
    else await settle(answer, url, {push: 1, typed});
  } catch (failure) {
    if (!mine.signal.aborted) await recover(failure);
  }
};

const withoutMark = url => url.split('#')[0];
/** Whether the address is that of what is shown, at whatever mark: not while a page is coming. */
const isShown = () => withoutMark(location.href) == withoutMark(page);

history.scrollRestoration = 'manual';
addEventListener('popstate', event => {
  const y = event.state?.y;
  if (!isShown()) visit(location.href, {y: y ?? 0});
  else if (y != null) scrollTo(0, y);
});

/** Keeps how far down the page is, for when it is loaded again or come back to. */
const keepPlace = () => { if (isShown()) history.replaceState({y: scrollY}, ''); };
let settled;
// What is kept while a page is being left is too late for a page that is loaded again.
addEventListener('scroll', () => {
  clearTimeout(settled);
  settled = setTimeout(keepPlace, 100);
});
addEventListener('pagehide', keepPlace);
