// <section id="…" data-progress="2"> is asked for again after so many seconds, until it says no more that it goes on.
export function progress() {
  const section = document.querySelector('[data-progress]:not([data-progress=""])');
  if (!section) return;
  setTimeout(
    async () => {
      try {
        const answer = await fetch(location.href, { credentials: 'same-origin' });
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        const next = answer.ok && !answer.redirected ? page.getElementById(section.id) : null;
        if (!next) return;
        if (!next.dataset.progress) {
          // It is over: what can be done now stands on the whole page.
          location.reload();
          return;
        }
        section.replaceWith(document.importNode(next, true));
      } catch {
        // The line is down; the next try may find it.
      }
      progress();
    },
    Number(section.dataset.progress) * 1000,
  );
}
