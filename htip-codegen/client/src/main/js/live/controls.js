// Controls show what the server says: what they go back to, and when they do.
//
// `said` at a control is the property with what the server said last, as 'defaultChecked'; it is
// there where the template says how the control is.

/** What a control goes back to is always what the server said last. */
const setDefault = (node, value, name) => {
  const first = 'default' + name[0].toUpperCase() + name.slice(1);
  if (first in node) node[node.said = first] = value;
};

for (const property of client.said.splice(0)) setDefault(...property);

const setProperty = set[1] = (node, text, name) => {
  const old = node[name];
  showState(node, name, typeof old == 'boolean' ? text != '' && text != '0' : text, old);
};

/**
 * Shows a state that the server says, and makes it the one that the control goes back to. Where a
 * person has typed since the server last looked, or is not done with a character, the text stays.
 */
const showState = (node, name, value, old) => {
  const active = node == doc.activeElement;
  const start = active ? node.selectionStart : null;
  const end = active ? node.selectionEnd : null;
  const stays = active && old !== value && (node.typed > seenInput || composing);
  // A field that nobody has typed in shows what it goes back to; a text area has it as its text.
  if (node.localName != 'textarea' && !(stays && !node.typed)) setDefault(node, value, name);
  if (old === value || stays) return;
  node[name] = value;
  if (start != null) node.setSelectionRange(start, end);
  node.typed = 0;
};

/** Those of the document, now and later: mostly none, and then no text has to say where it is. */
const areas = doc.getElementsByTagName('textarea');

/** The text of a node has changed; what stands in a text area follows until somebody types. */
const followText = node => {
  const area = areas.length && node.parentNode;
  if (area?.localName == 'textarea') showState(area, 'value', area.defaultValue, area.value);
};

/** The controls that an answer is about, so far as the person has not gone on since. */
const untouched = ({controls = [], seen}) => controls.filter(c => !(c.typed > seen));

/** Puts a control back to what the server said of it. */
const putBack = control => {
  if (ticked(control)) control.checked = control.defaultChecked;
  else if (control.localName == 'select') {
    for (const option of control.options) option.selected = option.defaultSelected;
  } else control.value = control.type == 'file' ? '' : control.defaultValue;
};

/** What an event is about whose answer says how a control is; that of a form says it of all. */
const concerned = ({type, target}) => {
  const all = css => [...doc.querySelectorAll(css)];
  if (type == 'submit') return all('input,select,textarea').filter(e => e.form == target);
  if (type != 'change' && type != 'click') return [];
  if (target.localName == 'select') return [...target.options].some(o => o.said) ? [target] : [];
  if (!ticked(target)) return [];
  const {name, form} = target;
  const group = target.type == 'radio' && name
    ? all('[type=radio]').filter(e => e.name == name && e.form == form) : [target];
  return group.filter(e => e.said);
};

/** Without frames nothing is different but what the person has done. */
const putAllBack = (answer, asked) => {
  if (!answer.ok && !asked.always) return;
  for (const control of untouched(asked)) {
    control.typed = 0;
    putBack(control);
  }
};
