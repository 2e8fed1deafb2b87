// Tells what holds of a receipt, as the server does it without script (Pages/Verify.cshtml).
const element = (name, text, attributes = {}) => {
  const made = Object.assign(document.createElement(name), { textContent: text ?? '' });
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
};

function entryLines(words, entry) {
  const lines = [words.text('signed', entry.origin), words.text('place', entry.index, entry.size)];
  if (entry.clockAt) lines.push(words.text('clock', words.moment(new Date(entry.clockAt * 1000))));
  if (entry.witnesses === 0) lines.push(words.text('witnesses.none'));
  else lines.push(words.text('witnesses', entry.cosigned.length, entry.witnesses));
  const { opened } = entry;
  if (!opened) lines.push(words.text('closed'));
  else if (opened.at) lines.push(words.text('event', words.find(`type.${opened.type}`) ?? opened.type, words.moment(opened.at)));
  else lines.push(words.text('event.kept-back'));
  if (opened?.keptBack > 0) lines.push(words.text('kept-back', opened.keptBack));
  return lines;
}

function label(words, name) {
  return words.find(`field.${name}`) ?? words.find(name.startsWith('document.') ? 'field.document' : 'field.answer');
}

function fieldRows(words, fields) {
  const list = element('dl', null, { class: 'summary-list' });
  for (const field of fields) {
    const row = element('div');
    const text = element('dd', null, { class: 'marked-up' });
    text.append(element('div', field.text, { class: 'prose', dir: 'auto' }), element('div', field.name, { class: 'hashes muted' }));
    row.append(element('dt', label(words, field.name)), text);
    list.append(row);
  }
  return list;
}

/** In the place of what was told before. */
export function show(place, words, verdict) {
  const notice = element('div', null, { class: `notice notice-${verdict.fault ? 'danger' : 'success'}`, role: 'status' });
  if (verdict.fault) {
    notice.append(element('p', words.find(`failed.${verdict.fault}`) ?? words.text('failed.receipt.unreadable')));
    notice.append(element('p', words.find(`todo.${verdict.fault}`) ?? words.text('todo')));
    const code = element('p', `${words.text('code')} `);
    code.append(element('span', verdict.fault, { class: 'code' }));
    notice.append(code);
  } else {
    notice.append(element('p', words.text(verdict.entries.some((entry) => entry.opened) ? 'holds.words' : 'holds')));
  }
  const parts = [notice];
  for (const [at, entry] of verdict.entries.entries()) {
    if (entry.fault) continue;
    if (verdict.entries.length > 1) parts.push(element('h2', words.text('entry', at + 1)));
    const list = element('ul', null, { class: 'stack' });
    list.append(...entryLines(words, entry).map((line) => element('li', line, { dir: 'auto' })));
    parts.push(list);
    if (entry.opened?.proven.length > 0) parts.push(fieldRows(words, entry.opened.proven));
  }
  place.replaceChildren(...parts);
  place.hidden = false;
  place.focus();
}
