// The client of HTIP as pages load it: what a frame goes through once it has come.
window.mount = document.querySelector('main');

window.ready = async () => {
  const began = performance.now();
  while (!htip.operations[7] || !mount.querySelector('tbody')) {
    if (performance.now() - began > 15e3) {
      throw new Error('no table; operations: ' + Object.keys(htip.operations));
    }
    await new Promise(done => setTimeout(done, 5));
  }
};

window.prepare = step => htip.run(step.full);
window.run = step => htip.run(step.patch);
window.empty = () => { mount.textContent = ''; };
