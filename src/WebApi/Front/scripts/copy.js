// <button data-copy="#id" data-copied="…" hidden>: shown where the browser can copy; says so in a live region.
export function copyButtons() {
  for (const button of document.querySelectorAll('[data-copy]')) {
    if (!navigator.clipboard) continue;
    button.hidden = false;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(document.querySelector(button.dataset.copy).textContent.trim());
      const said = document.createElement('span');
      said.setAttribute('role', 'status');
      said.textContent = button.dataset.copied;
      button.after(said);
      setTimeout(() => said.remove(), 4000);
    });
  }
  for (const button of document.querySelectorAll('[data-share]')) {
    if (!navigator.share) continue;
    button.hidden = false;
    button.addEventListener('click', () => navigator.share({ text: button.dataset.share }).catch(() => {}));
  }
  for (const button of document.querySelectorAll('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => print());
  }
}
