// Runs before all else in each document: whatever gets to run is counted at the top.
(() => {
  window.refused = [];
  // Of the frame of that number; one that has gone elsewhere tells nothing.
  window.shut = at => {
    try {
      return frames[at].refused;
    } catch {
      return [];
    }
  };
  addEventListener('securitypolicyviolation', event => {
    refused.push([event.effectiveDirective, event.blockedURI, event.sample].join(' '));
  }, true);
  const log = name => function ran() {
    top.ran.push(location.search + ' ' + name + ' ' + [].join.call(arguments));
  };
  for (const name of ['xss', 'alert', 'confirm', 'prompt', 'print']) {
    Object.defineProperty(window, name, {value: log(name)});
  }
  if (window == top) window.ran = [];
})();
