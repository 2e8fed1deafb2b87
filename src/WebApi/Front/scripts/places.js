// Search as one types among agencies and services. What is found is radio buttons of the same name as those of the list below, so the form
// needs no script to be sent. How letters are compared comes from the server with the list: it is the rule that the server searches by.
const MOST = 12;

export function placeSearch() {
  const box = document.querySelector('[data-places]');
  if (!box) return;
  const input = box.querySelector('#search');
  const found = box.querySelector('#found');
  const said = box.querySelector('#found-count');
  const list = box.closest('form').querySelector('fieldset.field');
  let folding;
  let places;

  const words = (text) =>
    [...text.normalize('NFKD').toLowerCase()]
      .map((c) => folding[c] ?? (/[\p{L}\p{N}]/u.test(c) ? c : /\p{M}|\p{C}/u.test(c) ? '' : ' '))
      .join('')
      .split(' ')
      .filter(Boolean);

  async function load() {
    if (places) return;
    const answer = await fetch(box.dataset.places, { headers: { Accept: 'application/json' } });
    const all = await answer.json();
    folding = all.folding;
    places = all.items
      .filter((place) => box.dataset.services || !place.in)
      .map((place) => ({ ...place, words: words(`${place.name} ${place.in ?? ''} ${place.also}`), first: words(place.name).join(' ') }));
  }

  function row(place, at) {
    const line = document.createElement('div');
    line.className = 'choice';
    const radio = Object.assign(document.createElement('input'), { type: 'radio', name: 'Agency', value: place.value, id: `found-${at}` });
    const text = document.createElement('div');
    const label = Object.assign(document.createElement('label'), { htmlFor: radio.id, textContent: place.name });
    text.append(label);
    if (place.in) {
      const hint = Object.assign(document.createElement('div'), { className: 'hint', id: `${radio.id}-in`, textContent: place.in });
      radio.setAttribute('aria-describedby', hint.id);
      text.append(hint);
    }
    line.append(radio, text);
    return line;
  }

  async function search() {
    try {
      await load();
    } catch {
      return; // The list below is still there.
    }
    const typed = words(input.value);
    const hits =
      typed.length === 0
        ? []
        : places
            .filter((place) => typed.every((word) => place.words.some((other) => other.startsWith(word))))
            .sort((a, b) => Number(b.first.startsWith(typed[0])) - Number(a.first.startsWith(typed[0])))
            .slice(0, MOST);
    found.querySelectorAll('.choice').forEach((line) => line.remove());
    found.append(...hits.map(row));
    found.hidden = hits.length === 0;
    list.hidden = hits.length > 0;
    said.textContent = typed.length === 0 ? '' : hits.length > 0 ? said.dataset.some : said.dataset.none;
  }

  box.hidden = false;
  input.addEventListener('focus', () => load().catch(() => {}), { once: true });
  input.addEventListener('input', search);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') event.preventDefault(); // Nothing is chosen yet.
  });
}
