import { inDigits } from './count.js';

// Files go one after the other, each with its progress, large ones piece by piece; what breaks off can be taken up again, and is by itself
// when the line comes back. Without this script the form sends all files at once.
export function uploads() {
  const form = document.querySelector('[data-files]');
  if (!form) return;
  const list = document.getElementById('files-list');
  const status = document.getElementById('files-status');
  const zero = document.documentElement.lang === 'en' ? '' : '\u0660';
  const waiting = [];
  let sending = null;
  let goOn = null;

  const copyOf = (id) => document.getElementById(id).content.firstElementChild.cloneNode(true);

  function add(file) {
    const row = copyOf('file-sending');
    const item = { file, row, said: row.querySelector('[role=status]'), bar: row.querySelector('progress') };
    row.querySelector('bdi').textContent = file.name;
    row.querySelector('[data-retry]').addEventListener('click', () => again(item));
    row.querySelector('[data-cancel]').addEventListener('click', () => drop(item));
    list.querySelector(':scope > li.muted')?.remove();
    list.append(row);
    waiting.push(item);
    next();
  }

  function next() {
    if (sending) return;
    sending = waiting.shift() ?? null;
    if (sending) send(sending);
    else if (goOn && !list.querySelector('.file-broken')) form.submit();
    else status.textContent = '';
  }

  function send(item) {
    const size = Number(form.dataset.pieceBytes);
    isLocked(item.file)
      .then((locked) => {
        if (locked) return { status: 422, answer: { error: form.dataset.locked } };
        return item.file.size > size ? sendPieces(item, size) : post(item, form.action, { file: item.file });
      })
      .then(
        (got) => (got.status === 200 && got.answer?.id ? sent(item, got.answer) : broken(item, got.answer?.error, got.status === 422)),
        (aborted) => (aborted === true ? done() : broken(item)),
      );
  }

  // A locked PDF says so near its end, or near its beginning: told before it is sent over a slow line.
  async function isLocked(file) {
    if (!/\.pdf$/i.test(file.name) && file.type !== 'application/pdf') return false;
    return /\/Encrypt\b/.test(await new Blob([file.slice(0, 4096), file.slice(-65536)]).text());
  }

  // Asks first where to go on: what came before the line broke is there already, also when its answer was lost or the page is another one.
  async function sendPieces(item, size) {
    const words = { name: item.file.name, size: item.file.size, changed: item.file.lastModified };
    let came = await post(item, form.dataset.pieces, words);
    for (let from = came.answer?.from; typeof from === 'number'; from = came.answer?.from) {
      came = await post(item, form.dataset.pieces, { ...words, from, piece: item.file.slice(from, from + size) });
      if (came.answer?.from <= from) break;
    }
    return came;
  }

  // Rejects with whether it was called off; else the line broke.
  function post(item, action, fields) {
    const body = new FormData();
    body.append('__RequestVerificationToken', form.querySelector('[name=__RequestVerificationToken]').value);
    Object.keys(fields).forEach((name) => body.append(name, fields[name]));
    const call = (item.call = new XMLHttpRequest());
    return new Promise((resolve, reject) => {
      if (item.dropped) return reject(true);
      call.open('POST', action);
      call.setRequestHeader('Accept', 'application/json');
      const part = fields.file ?? fields.piece;
      if (part)
        call.upload.addEventListener('progress', (event) =>
          tell(item, (fields.from ?? 0) + (event.loaded / (event.total || 1)) * part.size),
        );
      call.addEventListener('load', () => resolve({ status: call.status, answer: read(call) }));
      call.addEventListener('error', () => reject(false));
      call.addEventListener('abort', () => reject(true));
      call.send(body);
    });
  }

  function tell(item, bytes) {
    const percent = Math.floor((bytes / item.file.size) * 100) || 0;
    item.bar.value = percent;
    item.said.textContent = item.said.dataset.percent.replace('{0}', inDigits(percent, zero));
  }

  function read(call) {
    try {
      return JSON.parse(call.responseText);
    } catch {
      return null;
    }
  }

  // A file that was there already keeps its one place.
  function sent(item, answer) {
    [...list.querySelectorAll('[name=id]')].filter((id) => id.value === answer.id).forEach((id) => id.closest('li').remove());
    const row = copyOf('file-sent');
    row.querySelector('bdi').textContent = answer.name;
    row.querySelector('.muted').textContent = answer.size;
    row.querySelector('[name=id]').value = answer.id;
    row.querySelector('button .visually-hidden').textContent = answer.name;
    item.row.replaceWith(row);
    done();
  }

  function broken(item, why, forGood = false) {
    item.row.classList.add('file-broken');
    item.bar.hidden = true;
    item.said.textContent = why ?? item.said.dataset.broken;
    item.row.querySelector('[data-retry]').hidden = forGood;
    item.forGood = forGood;
    item.row.item = item;
    goOn?.remove();
    goOn = null;
    done();
  }

  function again(item) {
    item.row.classList.remove('file-broken');
    item.row.querySelector('[data-retry]').hidden = true;
    item.bar.hidden = false;
    item.bar.value = 0;
    item.said.textContent = '';
    waiting.push(item);
    next();
  }

  function drop(item) {
    item.row.remove();
    const at = waiting.indexOf(item);
    if (at >= 0) waiting.splice(at, 1);
    item.dropped = true;
    if (sending === item) item.call?.abort();
    empty();
  }

  function done() {
    sending = null;
    next();
  }

  function empty() {
    if (list.children.length > 0) return;
    list.append(Object.assign(document.createElement('li'), { className: 'muted', textContent: list.dataset.none }));
  }

  form.querySelector('[data-plain]').hidden = true;
  for (const input of form.querySelectorAll('input[type=file]')) {
    input.closest('.field').classList.add('pick');
    const take = () => {
      const chosen = [...input.files];
      input.value = '';
      chosen.forEach(add);
    };
    input.addEventListener('change', take);
    // On a slow line somebody may have chosen files before this script was there.
    take();
  }
  form.addEventListener('submit', (event) => {
    if (!sending && waiting.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    if (!goOn) form.append((goOn = Object.assign(document.createElement('input'), { type: 'hidden', name: 'go-on', value: 'true' })));
    status.textContent = form.dataset.wait;
  });
  addEventListener('online', () =>
    [...list.querySelectorAll('.file-broken')].filter((row) => !row.item.forGood).forEach((row) => again(row.item)),
  );
  list.addEventListener('submit', async (event) => {
    event.preventDefault();
    event.stopPropagation();
    const remove = event.target;
    const answer = await fetch(remove.action, { method: 'POST', body: new FormData(remove) }).catch(() => null);
    if (!answer?.ok) return;
    remove.closest('li').remove();
    empty();
    document.getElementById('files').focus();
  });
}
