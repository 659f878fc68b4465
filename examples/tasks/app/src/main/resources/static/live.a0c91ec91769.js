// Keeps the list as it is on the server while its page is open. Without this the page stays as it
// was loaded, and everything on it works all the same.
//
// Where the page is live, the list is asked for as an event on it, and what is different comes as a
// patch. Where it is HTML, its live parts are put in the place of those before.

const LIVE = ["progress", "tabs", "chips", "groups"];
const CONTROLS = "a[href], button, input:not([type=hidden])";
const WORDS = { ADDED: "was added", CHANGED: "was changed", REMOVED: "was removed" };
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30000;
const PATIENCE = 5000;
const OWN_CHANGES = 200;

const isLive = document.querySelector('script[src*="/_htip/"]') !== null;
const mount = document.querySelector("[data-htip]") ?? document.body;
const news = line("news hidden");
const trouble = line("trouble");
trouble.hidden = true;
trouble.textContent = "The connection is lost: the list may be out of date. Trying again…";

let list;
let address;
let source;
let wait = FIRST_WAIT;
let waiting;
let alarm;
let asking;
let latest;
let focus;
let changes = new Map();
let seen = new Map();
let loading = false;
let loadAgain = false;

/** A line that screen readers say when its text changes. */
function line(name) {
  const element = document.createElement("p");
  element.className = name;
  element.setAttribute("role", "status");
  return element;
}

// ---- Which list is there

/** Follows the list of the page; a page without one needs no connection. */
function look() {
  const before = list;
  list = document.querySelector("#list[data-changes]") ?? undefined;
  if (!list) {
    disconnect();
    return;
  }
  if (!news.isConnected || before !== list) {
    list.before(news, trouble);
  }
  if (before !== list || isLive) {
    address = list.dataset.changes;
  }
  if (!source) {
    follow();
  }
}

// ---- What happened

function connect() {
  source = new EventSource(address);
  source.addEventListener("open", () => {
    wait = FIRST_WAIT;
    clearTimeout(alarm);
    alarm = undefined;
    trouble.hidden = true;
  });
  source.addEventListener("change", (event) => {
    const change = JSON.parse(event.data);
    changes.set(change.id, change);
    told(event);
  });
  source.addEventListener("reload", told);
  source.addEventListener("error", failed);
}

function disconnect() {
  clearTimeout(waiting);
  source?.close();
  source = undefined;
}

/** The browser says by itself how far it got when it comes back; a new source says it here. */
function told(event) {
  const next = new URL(address, location.href);
  next.searchParams.set("after", event.lastEventId);
  address = next.pathname + next.search;
  if (isLive) {
    // What somebody does here comes back by the feed as well, and is mostly shown by then.
    latest = event.lastEventId;
    asking ??= setTimeout(refresh, OWN_CHANGES);
  } else {
    load();
  }
}

/** A lost connection is the browser's to mend; a refused one, such as a 503, is not. */
function failed() {
  alarm ??= setTimeout(() => (trouble.hidden = false), PATIENCE);
  if (source.readyState === EventSource.CLOSED) {
    waiting = setTimeout(connect, wait);
    wait = Math.min(2 * wait, LONGEST_WAIT);
  }
}

// ---- How it is now

/** Asks for what is different, unless the list has been read since. */
async function refresh() {
  await released();
  asking = undefined;
  if (!list || isRead(latest)) {
    changes.clear();
    return;
  }
  seen = changes;
  changes = new Map();
  focus = focused();
  document.getElementById("refresh").dispatchEvent(new Event("change", { bubbles: true }));
}

/** Whether the list was read after that; positions of different runs have nothing in common. */
function isRead(position) {
  const shown = new URL(list.dataset.changes, location.href).searchParams.get("after");
  const [run, number] = position.split("-");
  const [shownRun, shownNumber] = shown.split("-");
  return run === shownRun && Number(shownNumber) >= Number(number);
}

/** A live page has changed: by this script, or by what somebody did. */
function framed() {
  look();
  restore(focus);
  focus = undefined;
  if (list) {
    tell(seen);
  }
  seen = new Map();
}

async function load() {
  if (loading) {
    loadAgain = true;
    return;
  }
  loading = true;
  try {
    do {
      loadAgain = false;
      seen = changes;
      changes = new Map();
      const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
      if (!answer.ok) {
        throw new Error(`${answer.status} for ${location.href}`);
      }
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
      await released();
      show(fresh);
      tell(seen);
    } while (loadAgain);
  } catch {
    changes = new Map([...seen, ...changes]);
    setTimeout(load, wait);
  } finally {
    loading = false;
  }
}

/** Nothing moves away under a button that is being pressed. */
async function released() {
  while (list?.matches(":active")) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Puts what is new in the place of what was there. */
function show(fresh) {
  focus = focused();
  for (const id of LIVE) {
    const before = document.getElementById(id);
    const after = fresh.getElementById(id);
    if (before.outerHTML !== after.outerHTML) {
      before.replaceWith(document.adoptNode(after));
    }
  }
  restore(focus);
}

/** Where the focus is: which control of which element that has an id. */
function focused() {
  const control = document.activeElement;
  const place = control?.closest("#list [id]:not(input)");
  return place && { id: place.id, at: [...place.querySelectorAll(CONTROLS)].indexOf(control) };
}

function restore(focus) {
  if (focus && document.activeElement === document.body) {
    const controls = document.getElementById(focus.id)?.querySelectorAll(CONTROLS) ?? [];
    controls[Math.min(focus.at, controls.length - 1)]?.focus({ preventScroll: true });
  }
}

function tell(seen) {
  for (const id of seen.keys()) {
    document.getElementById(`task-${id}`)?.classList.add("task--fresh");
  }
  const [first] = seen.values();
  if (seen.size === 1) {
    news.textContent = `“${first.title}” ${WORDS[first.kind]}.`;
  } else if (seen.size > 1) {
    news.textContent = `${seen.size} tasks are different now.`;
  }
}

// ---- While somebody looks: browsers have few connections for one site, and phones little power.

function follow() {
  disconnect();
  if (list && !document.hidden) {
    connect();
  }
}

document.addEventListener("visibilitychange", follow);
addEventListener("pagehide", disconnect);
addEventListener("pageshow", (event) => event.persisted && follow());

mount.addEventListener("htip:frames", framed);
mount.addEventListener("htip:page", framed);
mount.addEventListener("click", () => (focus = focused()), true);
if (!isLive) {
  look();
}
