// Does what people might: points at all things, opens all links, sends all forms. What leads
// elsewhere than to a script is not followed.
const script = address => /^\s*(javascript|data|vbscript|blob)/i.test(address);
const strange = [];
const mind = (element, address) => {
  if (!address) return false;
  if (!/^(https?|mailto|tel|about):/.test(address)) strange.push(element.outerHTML);
  return script(address);
};
const stop = event => {
  const a = event.target.closest('a, area');
  const to = a && (a.href?.baseVal ?? a.href);
  if (!to || !script(to)) event.preventDefault();
  event.stopImmediatePropagation();
};
addEventListener('click', stop, true);
addEventListener('submit', event => {
  event.preventDefault();
  event.stopImmediatePropagation();
}, true);
for (const element of document.querySelectorAll('body *')) {
  for (const type of ['mouseover', 'pointerenter', 'focus', 'error', 'load', 'toggle', 'begin',
    'animationstart', 'loadstart', 'pageshow']) {
    element.dispatchEvent(new Event(type));
  }
  if (element.matches('a, area')) {
    const to = element.href?.baseVal ?? element.href;
    mind(element, element instanceof SVGElement ? new URL(to, document.baseURI).href : to);
    element.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}));
  }
  for (const at of ['action', 'formAction', 'src', 'poster', 'data']) {
    if (typeof element[at] == 'string' && mind(element, element[at]) && element.form) {
      element.click();
    }
  }
  if (element.matches('form') && script(element.action)) element.submit();
}
removeEventListener('click', stop, true);
return strange;
