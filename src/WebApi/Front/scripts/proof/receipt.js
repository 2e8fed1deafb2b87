// A receipt, from its fields to who signed: the same words for the same faults as on the server and in ccs-verify.
import { compare, concat, fromBase64Url, fromHex, hmac, sha256, toBase64Url, toHex, Unreadable, utf8, wholeNumber } from './bytes.js';
import { judgeNote, parseCheckpoint, parseNote } from './note.js';
import { hashOf, included, leafHash } from './tree.js';

const FORMAT = 'ccs-receipt/1';
const MOST_HASHES = 63;
const ALWAYS = /^(0|[1-9][0-9]*)$/;

const isRecord = (one) => typeof one === 'object' && one !== null && !Array.isArray(one);

/** Halves of letters stand for nothing: no text of theirs could be hashed. */
function wholeLetters(value) {
  if (typeof value === 'string' && /[\ud800-\udfff]/u.test(value)) throw new Unreadable('text');
  return value;
}

function readJson(json) {
  try {
    return JSON.parse(json, (_, value) => wholeLetters(value));
  } catch {
    throw new Unreadable('json');
  }
}

export function parseReceipt(json) {
  const receipt = readJson(json);
  if (receipt?.format !== FORMAT || !Array.isArray(receipt.proof?.entries) || !receipt.proof.entries.every(isRecord))
    throw new Unreadable('receipt');
  return whole(receipt);
}

function whole(receipt) {
  const events = receipt.opening?.events ?? [];
  if (!Array.isArray(events) || !events.every((one) => Array.isArray(one?.fields) && one.fields.every(isRecord)))
    throw new Unreadable('opening');
  return receipt;
}

/** The same with an opening that stood in another file: the second sheet, alone or in a receipt. */
export function withOpening(receipt, json) {
  const sheet = readJson(json);
  const opening = sheet?.opening ?? (Array.isArray(sheet?.events) ? { events: sheet.events } : null);
  if (!opening) throw new Unreadable('opening');
  return whole({ ...receipt, opening });
}

export function parseProof(text) {
  const split = typeof text === 'string' ? text.indexOf('\n\n') : -1;
  if (split < 0) throw new Unreadable('proof');
  const [header, ...lines] = text.slice(0, split).split('\n');
  // Nobody signed what is extra: it is a remark.
  const [at, ...hashes] = lines[0]?.startsWith('extra ') ? lines.slice(1) : lines;
  if (header !== 'c2sp.org/tlog-proof@v1' || !at?.startsWith('index ') || hashes.length > MOST_HASHES) throw new Unreadable('proof');
  return { index: wholeNumber(at.slice(6)), hashes: hashes.map(hashOf), note: parseNote(text.slice(split + 2)) };
}

/** What stands for a part that isn't shown. */
export const partDigest = (salt, text) => sha256(fromHex(salt), utf8(text));

/** The leaf that the parts of an entry make. */
export async function leafOf(entry) {
  const { digests, salt, commitment } = entry;
  if (!Array.isArray(digests) || digests.length !== 4 || typeof salt !== 'string' || typeof commitment !== 'string')
    throw new Unreadable('entry');
  const last = await partDigest(salt, `${commitment}\n`);
  return leafHash(await sha256(utf8('ccs-entry/1\n'), ...digests.map(fromHex), last));
}

const plain = (text) => text.replace(/\r\n?/g, '\n').normalize('NFC');

async function digestOf(field, secret) {
  if (field.digest !== undefined && field.digest !== null) return fromBase64Url(field.digest);
  if (typeof field.name !== 'string' || typeof field.text !== 'string') throw new Unreadable('field');
  let salt = field.salt ?? null;
  if (salt === null) {
    if (typeof secret !== 'string') throw new Unreadable('secret');
    salt = toBase64Url(await hmac(fromBase64Url(secret), utf8(field.name)));
  }
  // As canonical text of JSON: JSON.stringify escapes the same letters.
  const disclosure = `[${[salt, field.name, plain(field.text)].map((one) => JSON.stringify(one)).join(', ')}]`;
  return sha256(utf8(toBase64Url(utf8(disclosure))));
}

/** Whether these are the words that an entry commits to, all of them, and nothing else. */
export async function says(entry, said) {
  const digests = [];
  for (const field of said.fields) digests.push(await digestOf(field, said.secret));
  return toHex(await sha256(concat(...digests.sort(compare)))) === entry.commitment;
}

/** Whether it is this event that the entry is of; true where that is kept back. */
export async function isOf(entry, event) {
  if (event === undefined || event === null) return true;
  if (typeof event.text !== 'string' || typeof event.salt !== 'string') return false;
  return toHex(await partDigest(event.salt, event.text)) === entry.digests?.[0];
}

/** Which event a first part tells of, and when. */
export function told(event) {
  const lines = event?.text?.split?.('\n') ?? [];
  return lines.length > 6 && ALWAYS.test(lines[6]) && Number(lines[6]) <= 253402300799e6
    ? { type: lines[5], at: new Date(Number(lines[6]) / 1000) }
    : { type: null, at: null };
}

/** The proof that an entry carries, judged. */
export async function placed(entry, policyOf) {
  const { index, hashes, note } = parseProof(entry.proof);
  const promised = parseCheckpoint(note.text);
  const found = { fault: null, index, size: promised.size, origin: promised.origin };
  if (index >= promised.size) return { ...found, fault: 'receipt.outside-tree' };
  const leaf = await leafOf(entry);
  if (!(await included(leaf, index, promised.size, hashes, promised.root))) return { ...found, fault: 'receipt.not-in-tree' };
  return { ...found, ...(await judgeNote(note, promised.origin, await policyOf(promised.origin))) };
}

async function judgeEntry(entry, opened, policyOf, placeOf) {
  try {
    const found = await (entry.proof === undefined && placeOf ? placeOf(entry) : placed(entry, policyOf));
    for (const said of found.fault ? [] : opened) {
      if (!(await says(entry, said))) return { ...found, fault: 'receipt.other-words' };
      if (!(await isOf(entry, said.event))) return { ...found, fault: 'receipt.other-event' };
      const shown = said.fields.filter((field) => field.digest === undefined || field.digest === null);
      found.opened = { ...told(said.event), proven: shown, keptBack: said.fields.length - shown.length };
    }
    return found;
  } catch (broken) {
    if (broken instanceof Unreadable) return { fault: 'receipt.unreadable' };
    throw broken;
  }
}

/**
 * @param policyOf by the origin of a checkpoint, a policy or null: no such log is trusted
 * @param placeOf finds an entry that has no proof in the public log; none: it can't be read
 */
export async function judge(receipt, policyOf, placeOf) {
  const { entries } = receipt.proof;
  const opened = receipt.opening?.events ?? [];
  const isPlace = (at) => Number.isInteger(at) && at >= 0 && at < entries.length;
  if (entries.length === 0 || !opened.every((one) => isPlace(one.entry ?? 0))) return { fault: 'receipt.unreadable', entries: [] };
  const verdicts = [];
  for (const [at, entry] of entries.entries()) {
    const ofIt = opened.filter((one) => (one.entry ?? 0) === at);
    verdicts.push(await judgeEntry(entry, ofIt, policyOf, placeOf));
  }
  return { fault: verdicts.map((one) => one.fault).find((fault) => fault) ?? null, entries: verdicts };
}
