// Texts of the page, in its language, out of a <template>: `<p data-key="…">`.
import { inDigits } from '../count.js';

const zero = () => (document.documentElement.lang === 'en' ? '' : '\u0660');

// The Region is three hours ahead of UTC, all year.
const AHEAD = 3 * 3600 * 1000;

export class Words {
  constructor(template) {
    this.texts = new Map([...template.content.querySelectorAll('[data-key]')].map((one) => [one.dataset.key, one.textContent.trim()]));
  }

  find(key) {
    return this.texts.get(key);
  }

  /** Whole numbers come out in the digits of the language. */
  text(key, ...values) {
    return values.reduce(
      (text, value, at) => text.replaceAll(`{${at}}`, () => (typeof value === 'number' ? inDigits(value, zero()) : value)),
      this.find(key) ?? key,
    );
  }

  /** As the server writes it: a day that it wrote, with another day and year in it. */
  moment(at) {
    const there = new Date(at.getTime() + AHEAD);
    const number = (value) => inDigits(value, zero());
    const day = this.find(`month.${there.getUTCMonth() + 1}`)
      .replace(inDigits(11, zero()), number(there.getUTCDate()))
      .replace(inDigits(2222, zero()), number(there.getUTCFullYear()));
    const time = [there.getUTCHours(), there.getUTCMinutes()].map((one) => String(one).padStart(2, '0')).join(':');
    return this.text('at').replace('{0}', day).replace('{1}', number(time));
  }
}
