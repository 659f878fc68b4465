// Bundles of templates: whether they are those that the page names, and who has made them.

/** What a bundle is refused for; see Code.java. */
const WRONG_SIGNATURE = 11;
const OTHER_BUNDLE = 14;

/** The hash of a bundle, and its signature where the page has a key. */
client.check = async (frame, name) => {
  const signed = frame[FLAGS] & SIGNED;
  const body = frame.subarray(viewOf(frame).getUint16(6, true));
  // The hash is that of the bundle without a signature.
  const bare = new Uint8Array(HEADER + body.length);
  bare.set(frame.subarray(0, HEADER));
  bare.set(body, HEADER);
  bare[FLAGS] &= ~SIGNED;
  bare[6] = HEADER;
  bare[7] = 0;
  const {htipKey: key, htipSign: need} = mount.dataset;
  let good;
  try {
    if (await hash(bare) != name) throw OTHER_BUNDLE;
    const raw = Uint8Array.from(atob(key), c => c.charCodeAt(0));
    const known = await subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);
    const copy = frame.slice();
    copy.fill(0, 20, 84);
    good = signed && await subtle.verify('Ed25519', known, frame.subarray(20, 84), copy);
  } catch (failure) {
    if (failure == OTHER_BUNDLE) throw failure;
    // A browser that does not know Ed25519.
    good = need != 'require';
  }
  if (!good && (signed || need == 'require')) throw WRONG_SIGNATURE;
};
