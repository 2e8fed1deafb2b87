// <div data-count="10000" data-left="{0} …" data-over="{0} …"> around a text area:
// how many characters are left, said when the typing pauses.
const segments = typeof Intl.Segmenter === 'function' ? new Intl.Segmenter() : null;

function length(text) {
  const visible = text.trim().replace(/[\u200b-\u200f]/g, '');
  return segments ? [...segments.segment(visible)].length : [...visible].length;
}

/** In the digits of the page. */
export function inDigits(number, zero) {
  const text = String(number);
  return zero ? text.replace(/\d/g, (digit) => String.fromCharCode(zero.charCodeAt(0) + Number(digit))) : text;
}

export function characterCounts() {
  for (const box of document.querySelectorAll('[data-count]')) {
    const area = box.querySelector('textarea');
    const said = document.createElement('p');
    said.className = 'hint';
    said.setAttribute('role', 'status');
    area.after(said);
    let pause;
    const say = () => {
      const left = Number(box.dataset.count) - length(area.value);
      said.textContent = (left < 0 ? box.dataset.over : box.dataset.left).replace('{0}', inDigits(Math.abs(left), box.dataset.digits));
      said.classList.toggle('field-error', left < 0);
    };
    area.addEventListener('input', () => {
      clearTimeout(pause);
      pause = setTimeout(say, 600);
    });
    say();
  }
}
