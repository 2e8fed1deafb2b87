// Single keys, where no field has the focus: ? shows them; a link with data-key is followed.
// They can be switched off, as speech input needs.
const kept = 'ccs-shortcuts';

/** Whether a key of this event is a shortcut now. */
export function isShortcut(event) {
  return (
    localStorage.getItem(kept) !== 'off' &&
    !event.ctrlKey &&
    !event.altKey &&
    !event.metaKey &&
    !event.defaultPrevented &&
    !event.target.closest('input:not([type=checkbox]), textarea, select, dialog[open], [contenteditable]')
  );
}

export function shortcuts() {
  const dialog = document.getElementById('shortcuts');
  if (!dialog || !dialog.showModal) return;
  const box = dialog.querySelector('[data-shortcuts-on]');
  box.checked = localStorage.getItem(kept) !== 'off';
  box.addEventListener('change', () => localStorage.setItem(kept, box.checked ? 'on' : 'off'));
  for (const button of document.querySelectorAll('[data-shortcuts]')) {
    button.hidden = false;
    button.addEventListener('click', () => dialog.showModal());
  }
  document.addEventListener('keydown', (event) => {
    if (!isShortcut(event)) return;
    if (event.key === '?') {
      event.preventDefault();
      dialog.showModal();
      return;
    }
    const link = document.querySelector(`a[data-key="${CSS.escape(event.key)}"]`);
    if (link) {
      event.preventDefault();
      link.click();
    }
  });
}
