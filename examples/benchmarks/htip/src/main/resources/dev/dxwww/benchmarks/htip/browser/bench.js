// One frame for each way; a sample is the time its script takes, without style and layout, which
// are the same for all and come afterwards.
const frames = {};

const settled = () => new Promise(done =>
  requestAnimationFrame(() => setTimeout(done)));

async function open(way) {
  const frame = document.createElement('iframe');
  frame.src = '/way/' + way;
  const loaded = new Promise(done => { frame.onload = done; });
  document.body.append(frame);
  await loaded;
  await frame.contentWindow.ready();
  frames[way] = frame;
}

async function data(change) {
  const at = '/data/' + change + '/';
  const text = async name => (await fetch(at + name)).text();
  const bytes = async name => new Uint8Array(await (await fetch(at + name)).arrayBuffer());
  return {
    change,
    beforeHtml: await text('before.html'), afterHtml: await text('after.html'),
    beforeJson: await text('before.json'), afterJson: await text('after.json'),
    changeJson: await text('change.json'),
    full: await bytes('full.htip'), patch: await bytes('patch.htip'),
  };
}

/** One sample, in milliseconds. */
async function sample(way, step) {
  const frame = frames[way];
  const page = frame.contentWindow;
  frame.className = 'front';
  page.prepare(step);
  gc({type: 'minor'});
  await settled();
  const began = performance.now();
  page.run(step);
  const time = performance.now() - began;
  await settled();
  frame.className = '';
  return time;
}

function shuffled(all) {
  const order = [...all];
  for (let i = order.length; i > 1;) {
    const other = Math.floor(Math.random() * i--);
    [order[i], order[other]] = [order[other], order[i]];
  }
  return order;
}

/** What a way shows in the end; a class that is empty is no class. */
async function shown(way, change) {
  const step = await data(change);
  await sample(way, step);
  const markup = frames[way].contentWindow.mount.innerHTML.trim().replaceAll(/ class="\s*"/g, '')
    .replaceAll(/ class="\s*([^"]*?)\s*"/g, ' class="$1"');
  frames[way].contentWindow.empty();
  return markup;
}

/** Samples in turns, so that whatever disturbs disturbs all ways. */
async function measure(change, ways, warmUps, count) {
  const step = await data(change);
  const times = Object.fromEntries(ways.map(way => [way, []]));
  for (let i = -warmUps; i < count; i++) {
    for (const way of shuffled(ways)) {
      const time = await sample(way, step);
      if (i >= 0) times[way].push(time);
    }
  }
  ways.forEach(way => frames[way].contentWindow.empty());
  return times;
}
