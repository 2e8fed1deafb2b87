// The queue by keys: j and k or the arrows move from row to row, x marks, / goes to the search field. Enter opens by itself:
// the focus is on a link.
import { isShortcut } from './shortcuts.js';

export function queueKeys() {
  const queue = document.querySelector('[data-queue]');
  const search = document.querySelector('[data-search]');
  const rows = queue ? [...queue.querySelectorAll('[data-row]')] : [];
  const current = () => rows.findIndex((row) => row.closest('tr').contains(document.activeElement));

  const move = (step) => {
    const next = Math.min(Math.max(current() + step, 0), rows.length - 1);
    rows[next]?.focus();
  };

  const keys = {
    j: () => move(1),
    ArrowDown: () => move(1),
    k: () => move(-1),
    ArrowUp: () => move(-1),
    x: () => rows[current()]?.closest('tr').querySelector('[data-mark]')?.click(),
    '/': () => search?.focus(),
  };

  document.addEventListener('keydown', (event) => {
    const act = isShortcut(event) && keys[event.key];
    if (!act || (event.key.startsWith('Arrow') && current() < 0 && document.activeElement !== document.body)) return;
    event.preventDefault();
    act();
  });
}
