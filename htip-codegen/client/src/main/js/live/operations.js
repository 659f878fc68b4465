// The operations that change a page; those that draw one are in boot.js.

/** The texts of the frame that is being applied. */
let texts = client.texts();
/** Whether something is selected; not asked yet in this frame where it is undefined. */
let selected;
const {18: strings} = client.operations;

/** As in boot.js, but what is on the page already keeps its state where browsers can move it. */
const insert = (to, id, before) => {
  const parent = nodes[to];
  const node = nodes[id];
  before = before ? nodes[before] : null;
  if (node.isConnected && parent.isConnected) {
    if (parent.moveBefore) return parent.moveBefore(node, before);
    rememberFocus();
  }
  parent.insertBefore(node, before);
};

// By the numbers of the protocol, see Host.java and docs/htip.md.
Object.assign(client.operations, {
  3: insert,
  4: (id, text) => {
    nodes[id].nodeValue = texts[text];
    followText(nodes[id]);
  },
  5: (node, key, text) => setAttribute(nodes[node], texts[text], name(key)),
  6: (node, key, state) => nodes[node].classList.toggle(texts[key], !!state),
  7: (id, count) => {
    let node = nodes[id];
    const parent = node.parentNode;
    // All that an element has goes at once.
    if (count > 1 && parent && !node.previousSibling && parent.childNodes.length <= count) {
      parent.textContent = '';
      return;
    }
    for (let next; node && count--; node = next) {
      next = node.nextSibling;
      node.remove();
    }
  },
  8: (node, kind, text) => bind(nodes[node], texts[text], kind, node),
  9: insert,
  10: node => { nodes[node].textContent = ''; },
  // A number that is to be a text.
  11: number => texts.push('' + number) - 1,
  12: (node, key, text) => setProperty(nodes[node], texts[text], name(key)),
  13: (id, start, count, text) => {
    const node = nodes[id];
    const old = node.nodeValue;
    start >>>= 0;
    selected ??= getSelection().type == 'Range';
    // Where nothing is selected, nothing is lost by the faster way.
    if (selected && start <= old.length) node.replaceData(start, count, texts[text]);
    else node.nodeValue = old.slice(0, start) + texts[text] + old.slice(start + (count >>> 0));
    followText(node);
  },
  14: (node, key) => nodes[node].removeAttribute(texts[key]),
  15: () => {},
  16: id => say('batch', id),
  17: next => { nodes.length = next; },
  18: (at, size, lengths, count) => {
    strings(at, size, lengths, count);
    texts = client.texts();
  },
  19: (id, parent, index, count) => {
    let node = nodes[parent].childNodes[index];
    for (; count--; node = node.nextSibling) {
      client.walk(client.templates[id], node, nodes.length);
    }
  },
  20: url => go(texts[url]),
  21: node => nodes[node].focus(),
});
