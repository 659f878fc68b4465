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
// Rows by id, for answers that name them.
const parsing = document.documentElement.dataset.way == 'json';
const byId = new Map();

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
    if (parsing) byId.set(one.id, one);
    body.appendChild(one.row);
  }
  if (bare) table.appendChild(body);
}

function clear() {
  body.textContent = '';
  rows = [];
  byId.clear();
  selected = undefined;
}

window.prepare = step => {
  mount.innerHTML = empty;
  table = mount.firstChild;
  body = table.firstChild;
  rows = [];
  byId.clear();
  append(JSON.parse(step.beforeJson), 0);
  // New texts each time, as answers have them: browsers remember what they made of a text.
  step.afterRows = JSON.parse(step.afterJson);
};

window.empty = () => {
  mount.textContent = '';
  rows = [];
  byId.clear();
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

/** One row goes before another; `rows` is in the order of the table. */
function move({id, before}) {
  const one = byId.get(id);
  const other = byId.get(before);
  rows.splice(rows.indexOf(one), 1);
  rows.splice(rows.indexOf(other), 0, one);
  body.insertBefore(one.row, other.row);
}

const answers = {
  CREATE: added => append(added, 0),
  CREATE_MANY: added => append(added, 0),
  REPLACE: all => {
    clear();
    append(all, 0);
  },
  UPDATE: changed => {
    for (const {id, label} of changed) byId.get(id).label.nodeValue = label;
  },
  SELECT: changed => {
    for (const {id, selected} of changed) byId.get(id).row.className = selected ? 'danger' : '';
  },
  SWAP: ({moves}) => moves.forEach(move),
  REMOVE: ({removed}) => {
    for (const id of removed) {
      const one = byId.get(id);
      rows.splice(rows.indexOf(one), 1);
      byId.delete(id);
      one.row.remove();
    }
  },
  APPEND: added => append(added, 0),
  CLEAR: clear,
};

window.run = parsing
  ? step => answers[step.change](JSON.parse(step.changeJson))
  : step => changes[step.change](step);
