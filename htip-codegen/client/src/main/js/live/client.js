// What the other files of this folder share: what boot.js has made, and what is shown.
//
// These files become live.js, in the order that ClientBuild gives, and are one scope: a name is
// declared once in all of them, and what runs at once may only use what stands before it.

/** Flags of a frame, the byte at FLAGS; see Frame.java. */
const FLAGS = 5;
const SIGNED = 1;
const DELTA = 2;
const FULL = 4;
/** How long the header of a frame is, and what a signature adds to it. */
const HEADER = 16;
const SIGNATURE = 68;

const client = htip;
const doc = document;
const {mount, nodes, name, set, leaving} = client;
const [setAttribute] = set;
/** Hashes and signatures; browsers have it on secure pages only. */
const subtle = crypto.subtle;

/** The address of the page that is shown. */
let page = location.href;

const say = (what, detail, cancelable) =>
  mount.dispatchEvent(new CustomEvent('htip:' + what, {detail, cancelable}));
const pause = millis => new Promise(resolve => setTimeout(resolve, millis));

const viewOf = frame => new DataView(frame.buffer);
