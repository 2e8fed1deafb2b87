import { inDigits } from './count.js';

// <form data-countdown="60" data-say="… {0} …"> with a [data-left] that says how many seconds are left: its button waits for them. The
// server refuses too many by itself.
export function countdowns() {
  for (const form of document.querySelectorAll('[data-countdown]')) {
    const until = Date.now() + Number(form.dataset.countdown) * 1000;
    const button = form.querySelector('button');
    const said = form.querySelector('[data-left]');
    const zero = document.documentElement.lang === 'en' ? '' : '\u0660';
    const tick = () => {
      const left = Math.ceil((until - Date.now()) / 1000);
      button.disabled = left > 0;
      if (left > 0) {
        said.textContent = form.dataset.say.replace('{0}', inDigits(left, zero));
        setTimeout(tick, 500);
      } else if (said) {
        // Keeps its place: what is below must not jump under a finger.
        said.style.visibility = 'hidden';
      }
    };
    tick();
  }
}
