import { inDigits } from './count.js';

// Files go one after the other, each with its progress; what breaks off can be sent again, and is by itself when the line comes back. Without this script the
// form sends all files at once.
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
    const body = new FormData();
    body.append('__RequestVerificationToken', form.querySelector('[name=__RequestVerificationToken]').value);
    body.append('file', item.file);
    const call = (item.call = new XMLHttpRequest());
    call.open('POST', form.action);
    call.setRequestHeader('Accept', 'application/json');
    call.upload.addEventListener('progress', (event) => {
      const percent = event.lengthComputable ? Math.floor((event.loaded / event.total) * 100) : 0;
      item.bar.value = percent;
      item.said.textContent = item.said.dataset.percent.replace('{0}', inDigits(percent, zero));
    });
    call.addEventListener('load', () => {
      const answer = read(call);
      if (call.status === 200 && answer) sent(item, answer);
      else broken(item, answer?.error, call.status === 422);
    });
    call.addEventListener('error', () => broken(item));
    call.addEventListener('abort', () => done());
    call.send(body);
  }

  function read(call) {
    try {
      return JSON.parse(call.responseText);
    } catch {
      return null;
    }
  }

  function sent(item, answer) {
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
    if (sending === item) item.call.abort();
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
  addEventListener('online', () => [...list.querySelectorAll('.file-broken')].filter((row) => !row.item.forGood).forEach((row) => again(row.item)));
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
