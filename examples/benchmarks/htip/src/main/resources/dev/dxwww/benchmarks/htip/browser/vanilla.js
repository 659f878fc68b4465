// By hand, each change by the shortest way to it.
window.mount = document.querySelector('main');
window.ready = async () => {};

const template = document.createElement('template');
template.innerHTML = '<tr><td class="col-md-1"> </td><td class="col-md-4"><a class="lbl"> </a>'
  + '</td><td class="col-md-1"><a class="remove"><span class="glyphicon glyphicon-remove"'
  + ' aria-hidden="true"></span></a></td><td class="col-md-6"></td></tr>';
const empty = '<table class="table table-hover table-striped test-data"><tbody></tbody></table>';

let table;
let body;
let rows = [];
let selected;

function made(entry) {
  const row = template.content.firstChild.cloneNode(true);
  const first = row.firstChild;
  const label = first.nextSibling.firstChild.firstChild;
  row.id = entry.id;
  first.firstChild.nodeValue = entry.id;
  label.nodeValue = entry.label;
  if (entry.selected) {
    row.className = 'danger';
    selected = row;
  }
  return {row, label, id: entry.id};
}

/** Rows to the end; a body without rows is filled outside of the document. */
function append(entries, from) {
  const bare = !rows.length;
  if (bare) body.remove();
  for (let i = from; i < entries.length; i++) {
    const one = made(entries[i]);
    rows.push(one);
    body.appendChild(one.row);
  }
  if (bare) table.appendChild(body);
}

function clear() {
  body.textContent = '';
  rows = [];
  selected = undefined;
}

window.prepare = step => {
  mount.innerHTML = empty;
  table = mount.firstChild;
  body = table.firstChild;
  rows = [];
  append(JSON.parse(step.beforeJson), 0);
  // New texts each time, as answers have them: browsers remember what they made of a text.
  step.afterRows = JSON.parse(step.afterJson);
};

window.empty = () => {
  mount.textContent = '';
  rows = [];
};

const changes = {
  CREATE: step => append(step.afterRows, 0),
  CREATE_MANY: step => append(step.afterRows, 0),
  REPLACE: step => {
    clear();
    append(step.afterRows, 0);
  },
  UPDATE: step => {
    for (let i = 0; i < rows.length; i += 10) {
      rows[i].label.nodeValue = step.afterRows[i].label;
    }
  },
  SELECT: () => {
    selected.className = '';
    selected = rows[1].row;
    selected.className = 'danger';
  },
  SWAP: () => {
    const one = rows[1];
    const other = rows[998];
    const after = other.row.nextSibling;
    body.insertBefore(other.row, one.row);
    body.insertBefore(one.row, after);
    rows[1] = other;
    rows[998] = one;
  },
  REMOVE: () => {
    rows[5].row.remove();
    rows.splice(5, 1);
  },
  APPEND: step => append(step.afterRows, rows.length),
  CLEAR: clear,
};

window.run = step => changes[step.change](step);
