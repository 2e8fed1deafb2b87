// Checks by itself, after the page has come, that what it tells stands unchanged in the log, and that the log is the one of the last visit.
import { Unreadable } from './proof/bytes.js';
import { SiteLog } from './proof/log.js';
import { judgeNote, parseCheckpoint, parseNote } from './proof/note.js';
import { isOf, placed, told } from './proof/receipt.js';
import { consistent, hashOf } from './proof/tree.js';
import { Words } from './proof/words.js';

const KEPT = 'ccs-log';
const box = document.querySelector('[data-own-check]');

/** What this browser saw last; null: nothing, or it keeps nothing. */
function remembered() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT));
    return kept && { ...kept, ...parseCheckpoint(parseNote(kept.note).text) };
  } catch {
    return null;
  }
}

function remember(epoch, note, keys) {
  try {
    localStorage.setItem(KEPT, JSON.stringify({ epoch, note, keys }));
  } catch {
    // It keeps nothing: the next visit begins anew.
  }
}

/** That the log is the one of the last visit, and has only grown. */
async function continues(answer, before, log) {
  const note = parseNote(answer.checkpoint);
  const now = parseCheckpoint(note.text);
  const signed = await judgeNote(note, now.origin, await log.policyOf(now.origin));
  if (signed.fault) return { fault: signed.fault };
  const found = { fault: null, note: answer.checkpoint, epoch: answer.epoch, keys: signed.keys, text: note.text };
  if (!before) return found;
  if (before.origin !== now.origin) return { ...found, fault: answer.epoch > before.epoch ? null : 'log.changed' };
  if (String(before.keys) !== String(signed.keys)) return { ...found, fault: 'log.other-key' };
  if (now.size < before.size) return { ...found, fault: 'log.shorter' };
  const hashes = (answer.consistency ?? []).map(hashOf);
  const holds = await consistent(before.size, before.root, now.size, now.root, hashes);
  return { ...found, fault: holds ? null : 'log.changed' };
}

/** The steps of the page, each proven by an entry of its own, in their order. */
async function stepsHold(answer, shown, log, checkpoint) {
  if (answer.steps.length < shown.length) return { fault: 'log.other-step' };
  const counted = { fault: null, proven: 0, waiting: 0 };
  let version = 0;
  for (const [at, step] of answer.steps.entries()) {
    if (!step.entry) {
      counted.waiting += 1;
      continue;
    }
    const { fault, origin } = await placed(step.entry, log.policyOf);
    if (fault) return { fault };
    if (!step.event || !(await isOf(step.entry, step.event))) return { fault: 'receipt.other-event' };
    const note = parseNote(step.entry.proof.slice(step.entry.proof.indexOf('\n\n') + 2));
    if (origin === checkpoint.origin && note.text !== checkpoint.text) return { fault: 'log.changed' };
    const lines = step.event.text.split('\n');
    const type = (told(step.event).type ?? '').replace(/\.v\d+$/, '');
    if ((at < shown.length && type !== shown[at]) || Number(lines[4]) <= version) return { fault: 'log.other-step' };
    version = Number(lines[4]);
    counted.proven += 1;
  }
  return counted;
}

async function check() {
  const before = remembered();
  const known = before ? `&known=${before.epoch}-${before.size}` : '';
  const answer = await fetch(`${box.dataset.ownCheck}${known}`, { headers: { Accept: 'application/json' } });
  if (!answer.ok || answer.redirected) return { fault: 'check.unavailable' };
  const said = await answer.json();
  if (!said.checkpoint) return { fault: null, proven: 0, waiting: said.steps.length };
  const log = new SiteLog();
  const now = await continues(said, before, log);
  if (now.fault) return now;
  const shown = [...document.querySelectorAll('[data-step]')].map((step) => step.dataset.step);
  const steps = await stepsHold(said, shown, log, { text: now.text, origin: parseCheckpoint(now.text).origin });
  // What was seen before stays, where something is wrong: it is the proof.
  if (!steps.fault) remember(now.epoch, now.note, now.keys);
  return steps;
}

function tell(found) {
  const words = new Words(document.getElementById('own-check-words'));
  const said = (text) => Object.assign(document.createElement('p'), { textContent: text });
  if (found.fault === 'check.unavailable') {
    box.replaceChildren(said(words.text('unavailable')));
  } else if (found.fault) {
    box.className = 'notice notice-danger';
    const code = said(`${words.text('code')} `);
    code.append(Object.assign(document.createElement('span'), { textContent: found.fault, className: 'code' }));
    box.replaceChildren(said(words.text('failed')), said(words.text('todo')), code);
  } else if (found.proven > 0 || found.waiting > 0) {
    const lines = [];
    if (found.proven > 0) lines.push(words.text('checked', found.proven));
    if (found.waiting > 0) lines.push(words.text('waiting', found.waiting));
    box.replaceChildren(said(lines.join(' ')));
  }
  box.hidden = box.childElementCount === 0;
}

async function run() {
  let found;
  try {
    found = await check();
  } catch (broken) {
    found = { fault: broken instanceof Unreadable ? 'receipt.unreadable' : 'check.unavailable' };
  }
  tell(found);
}

if (box && crypto.subtle) {
  if (document.readyState === 'complete') run();
  else addEventListener('load', run);
}
