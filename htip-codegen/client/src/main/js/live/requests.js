// How the server is asked, and what a person is told where that fails.

const MEDIA_TYPE = 'application/vnd.htip';

/** Against forged requests: the latest that the server has given. */
let token;
/** What stands at the page while something is wrong. */
let notice;

const headers = more => ({
  Accept: MEDIA_TYPE + ',*/*;q=0.1', ...token && {'X-CSRF-Token': token}, ...more});

const noteToken = answer => { token = answer.headers.get('X-CSRF-Token') ?? token; };

const discard = answer => answer.body?.cancel();

const hasFrames = answer => answer.headers.get('Content-Type')?.startsWith(MEDIA_TYPE);

/** Whether the server, or what stands before it, is to be asked again later. */
const busy = answer => /429|502|503|504/.test(answer.status) && !hasFrames(answer);

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
        setState('online');
        noteToken(answer);
        return answer;
      }
      discard(answer);
      wait = Math.max(wait, Math.min(answer.headers.get('Retry-After') * 1000 || 0, 8000));
    } catch (failure) {
      if (once || options.signal?.aborted) {
        clearTimeout(told);
        throw failure;
      }
    } finally {
      clearTimeout(limit);
    }
    told ??= setTimeout(setState, 500, 'offline');
    await pause(wait * (0.75 + Math.random() / 2));
    if (options.signal?.aborted) {
      clearTimeout(told);
      throw options.signal.reason;
    }
  }
};

/** Asks once more, with a new token, where the one there was is too old. */
const renewed = async request => {
  const answer = await request();
  if (answer.status != 403) return answer;
  const before = token;
  discard(await ask(page, {headers: headers()}));
  if (token == before) return answer;
  discard(answer);
  return request();
};

const problemOf = answer => answer.json().catch(() => withoutDetail(answer));
const withoutDetail = ({status}) => ({status, title: status});

/** Says what is wrong with what the person did; the page, and what was typed, stay. */
const report = async problem => {
  console.warn('htip', problem);
  if (!say('problem', problem, true)) return;
  notice?.remove();
  notice = doc.createElement('p');
  notice.className = 'dx-problem';
  notice.setAttribute('role', 'alert');
  if (mount == doc.body) mount.prepend(notice);
  else mount.before(notice);
  notice.textContent = [
    problem.detail ?? problem.title,
    ...(problem.errors ?? []).map(e => e.name + ' ' + e.message)].join('; ');
  notice.scrollIntoView({block: 'nearest'});
};

const setState = now => {
  if ((mount.dataset.htipState ?? 'online') != now) {
    mount.dataset.htipState = now;
    say(now);
  }
};
