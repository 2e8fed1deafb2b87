// The page where a receipt is checked: here, in the browser, so that what it opens goes nowhere. Without this script the server does it.
import { Unreadable } from './proof/bytes.js';
import { readLink } from './proof/link.js';
import { SiteLog } from './proof/log.js';
import { judge, parseReceipt, withOpening } from './proof/receipt.js';
import { show } from './proof/verdict.js';
import { Words } from './proof/words.js';

const form = document.querySelector('[data-verify]');
const place = document.getElementById('result');
const words = new Words(document.getElementById('verify-words'));

async function given(name) {
  const [file] = form.querySelector(`[name=${name}File]`).files;
  return (file ? await file.text() : form.querySelector(`[name=${name}]`).value).trim();
}

async function check(read) {
  const log = new SiteLog();
  let verdict;
  try {
    verdict = await judge(await read(), log.policyOf, log.placeOf);
  } catch (broken) {
    // What isn't ours to judge: the line broke, or the site has no answer.
    verdict = { fault: broken instanceof Unreadable ? 'receipt.unreadable' : 'check.unavailable', entries: [] };
  }
  show(place, words, verdict);
}

async function readForm() {
  const receipt = parseReceipt(await given('Proof'));
  const opening = await given('Opening');
  return opening === '' ? receipt : withOpening(receipt, opening);
}

/** From the picture of a receipt. It opens words: it isn't to stay in the address. */
function checkLink() {
  const fragment = location.hash.slice(1);
  if (!/^r[A-Za-z0-9_-]+$/.test(fragment)) return;
  history.replaceState(null, '', location.pathname + location.search);
  check(() => readLink(fragment.slice(1)));
}

if (form && crypto.subtle) {
  for (const one of document.querySelectorAll('[data-with-script]')) one.hidden = false;
  for (const one of document.querySelectorAll('[data-without-script]')) one.hidden = true;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    event.stopPropagation();
    check(readForm);
  });
  addEventListener('hashchange', checkLink);
  checkLink();
}
