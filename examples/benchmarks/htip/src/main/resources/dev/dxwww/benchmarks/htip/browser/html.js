// Ways that get the whole table as HTML.
window.mount = document.querySelector('main');
window.ready = async () => {};
window.prepare = step => { mount.innerHTML = step.beforeHtml; };
window.empty = () => { mount.textContent = ''; };

window.run = {
  innerhtml: step => { mount.innerHTML = step.afterHtml; },
  morphdom: step => morphdom(mount.firstElementChild, step.afterHtml),
  idiomorph: step => Idiomorph.morph(
    mount.firstElementChild, step.afterHtml, {morphStyle: 'outerHTML'}),
}[document.documentElement.dataset.way];
