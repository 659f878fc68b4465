// Versions of pages that are kept: what comes back is drawn from them, or from a delta to them.

/** What a frame is refused for; see Code.java. */
const OUT_OF_MEMORY = 8;
const OTHER_BASE = 12;
const WRONG_DELTA = 13;

/** The latest versions of the latest pages: what a delta is made against. */
let versions = [];
/** The program that undoes deltas, once one has come. */
let deltaCore;

const versionOf = url => versions.find(v => v.url == url);

const keep = (url, tag, all) => {
  const others = versions.filter(v => v.url != url);
  versions = all.length > 1 << 20 ? others : [...others, {url, tag, all}].slice(-8);
};

const hex = bytes => Array.from(bytes, b => (b + 256).toString(16).slice(1)).join('');
/** The first eight bytes of SHA-256. */
const hash = async bytes =>
  hex(new Uint8Array(await subtle.digest('SHA-256', bytes)).subarray(0, 8));

const applyPlain = client.apply;
client.apply = async frame => {
  if (!(frame[FLAGS] & DELTA)) return applyPlain(frame);
  const at = HEADER + (frame[FLAGS] & SIGNED) * SIGNATURE;
  const base = versionOf(page)?.all ?? new Uint8Array(0);
  if (await hash(base) != hex(frame.subarray(at, at + 8))) throw OTHER_BASE;
  const core = deltaCore ??= (await import('./delta.js')).default({
    t: (refuse, code) => { throw code; },
  });
  core.r();
  const from = core.a(base.length);
  const here = core.a(frame.length);
  if (!from || !here) throw OUT_OF_MEMORY;
  new Uint8Array(core.m.buffer).set(base, from);
  new Uint8Array(core.m.buffer).set(frame, here);
  const out = core.d(from, base.length, here, frame.length);
  const all = new Uint8Array(core.m.buffer)
    .slice(out, out + viewOf(frame).getUint32(at + 16, true));
  const tag = hex(frame.subarray(at + 8, at + 16));
  if (await hash(all) != tag) throw WRONG_DELTA;
  await replay(all);
  keep(page, tag, all);
};

/** Draws a version from all of its frames. */
const replay = async all => {
  for (let at = 0; at < all.length;) {
    const next = new DataView(all.buffer, at);
    await applyPlain(all.slice(at, at += next.getUint16(6, true) + next.getUint32(8, true)));
  }
};
