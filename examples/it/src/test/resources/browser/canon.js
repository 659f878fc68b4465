// What is under an element, in one form, wherever it comes from: neighbouring texts are one, empty
// ones and comments are none, classes are a set, and what people change is a property; so is what a
// form goes back to.
const live = {
  input: ['value', 'checked', 'indeterminate', 'defaultValue', 'defaultChecked'],
  textarea: ['value', 'defaultValue'], option: ['selected', 'defaultSelected'],
  select: ['value', 'selectedIndex'],
};
const attributes = element => [...element.attributes]
  .filter(a => !['class', 'checked', 'selected'].includes(a.localName)
    && !(a.localName == 'value' && live[element.localName]?.includes('value')))
  .map(a => `${a.namespaceURI?.includes('xlink') ? 'xlink:' : ''}${a.localName}=${
    JSON.stringify(a.value)}`).sort();
const state = element => (live[element.localName] ?? [])
  .filter(name => !(/alue$/.test(name) && element.name == '_csrf'))
  .map(name => `${name}:${JSON.stringify(element[name])}`);
const space = {
  'http://www.w3.org/1999/xhtml': '', 'http://www.w3.org/2000/svg': 'svg ',
  'http://www.w3.org/1998/Math/MathML': 'math '};
const canon = element => {
  const out = [];
  let text = '';
  const flush = () => {
    if (text) out.push(JSON.stringify(text));
    text = '';
  };
  for (const node of element.childNodes) {
    if (node.nodeType == 3) text += node.nodeValue;
    else if (node.nodeType == 1) {
      flush();
      const classes = [...new Set(node.classList)].sort();
      const all = [...classes.length ? ['class=' + classes] : [], ...attributes(node),
        ...state(node)];
      const children = node.localName == 'textarea' ? '' : canon(node);
      out.push(`(${space[node.namespaceURI]}${node.localName}${all.map(a => ' ' + a).join('')}${
        children && ' ' + children})`);
    }
  }
  flush();
  return out.join(' ');
};
