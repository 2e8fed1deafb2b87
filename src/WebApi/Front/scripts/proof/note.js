// Signed notes, checkpoints and policies (C2SP signed-note, tlog-checkpoint, tlog-cosignature, tlog-policy).
import { fromBase64, sha256, toHex, Unreadable, utf8, wholeNumber } from './bytes.js';
import { verifies } from './ed25519.js';
import { hashOf } from './tree.js';

const ED25519 = 1;
const COSIGNATURE = 4;
const ID = 4;
const TIME = 8;
const MOST_SIGNATURES = 100;

const isName = (name) => name !== '' && !/[\s+]/u.test(name);

function signatureLine(line) {
  const [dash, name, encoded, ...more] = line.split(' ');
  if (dash !== '\u2014' || more.length > 0 || encoded === undefined || !isName(name)) throw new Unreadable('signature');
  const bytes = fromBase64(encoded);
  if (bytes.length <= ID) throw new Unreadable('signature');
  return { name, id: toHex(bytes.subarray(0, ID)), signature: bytes.subarray(ID) };
}

/** Splits at the last blank line: the text may have some of its own. */
export function parseNote(text) {
  const split = typeof text === 'string' ? text.lastIndexOf('\n\n') : -1;
  // eslint-disable-next-line no-control-regex
  if (split < 0 || split + 2 === text.length || !text.endsWith('\n') || /[\0-\x09\x0b-\x1f]/.test(text)) throw new Unreadable('note');
  const lines = text.slice(split + 2, -1).split('\n');
  if (lines.length > MOST_SIGNATURES) throw new Unreadable('note');
  return { text: text.slice(0, split + 1), signatures: lines.map(signatureLine) };
}

export function parseCheckpoint(text) {
  const [origin, size, root, ...rest] = text.split('\n');
  if (!origin || rest.length === 0 || !/^(0|[1-9][0-9]*)$/.test(size)) throw new Unreadable('checkpoint');
  return { origin, size: wholeNumber(size), root: hashOf(root) };
}

async function parseKey(text) {
  const [name, id, ...encoded] = (text ?? '').split('+');
  const bytes = fromBase64(encoded.join('+'));
  const known = toHex((await sha256(utf8(`${name}\n`), bytes)).subarray(0, ID));
  if (!isName(name) || known !== id || bytes.length < 2) throw new Unreadable('key');
  if ([ED25519, COSIGNATURE].includes(bytes[0]) && bytes.length !== 33) throw new Unreadable('key');
  return { text, name, id, kind: bytes[0], key: bytes.subarray(1) };
}

function least(text, members) {
  const number = { any: 1, all: members }[text] ?? wholeNumber(text);
  if (number < 1 || number > members) throw new Unreadable('group');
  return number;
}

export async function parsePolicy(text) {
  const policy = { logs: [], witnesses: new Map(), groups: new Map(), quorum: undefined };
  const isKnown = (name) => policy.witnesses.has(name) || policy.groups.has(name);
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '' || line.startsWith('#')) continue;
    const [word, name, ...rest] = line.split(' ').filter((one) => one !== '');
    const isNew = name !== undefined && name !== 'none' && !isKnown(name);
    if (word === 'log') policy.logs.push(await parseKey(name));
    else if (word === 'witness' && isNew) policy.witnesses.set(name, await parseKey(rest[0]));
    else if (word === 'group' && isNew && rest.length > 1 && rest.slice(1).every(isKnown))
      policy.groups.set(name, { least: least(rest[0], rest.length - 1), members: rest.slice(1) });
    else if (word === 'quorum' && policy.quorum === undefined && (name === 'none' || isKnown(name))) policy.quorum = name;
    else throw new Unreadable('policy');
  }
  if (policy.quorum === undefined) throw new Unreadable('policy');
  return policy;
}

/** When a cosignature was made, in seconds; null: it says nothing that can be. */
function timeOf(signature) {
  if (signature.length <= TIME) return null;
  const seconds = new DataView(signature.buffer, signature.byteOffset, TIME).getBigInt64(0);
  return seconds >= 0 && seconds <= 253402300799 ? Number(seconds) : null;
}

async function holds(key, text, signature) {
  if (key.kind === ED25519) return verifies(key.key, utf8(text), signature);
  const at = key.kind === COSIGNATURE ? timeOf(signature) : null;
  return at !== null && verifies(key.key, utf8(`cosignature/v1\ntime ${at}\n${text}`), signature.subarray(TIME));
}

/** Keys, of those that are known, that signed it; null: a line of one of them is forged. */
async function signedBy(note, known) {
  const signed = new Map();
  for (const line of note.signatures) {
    const key = known.find((one) => one.name === line.name && one.id === line.id);
    if (!key || signed.has(key.text)) continue;
    if (!(await holds(key, note.text, line.signature))) return null;
    signed.set(key.text, line);
  }
  return signed;
}

/** What a checkpoint is worth under a policy: a fault, or who signed it. */
export async function judgeNote(note, origin, policy) {
  // The key of another log of the same policy can't speak for this one.
  const logs = (policy?.logs ?? []).filter((key) => key.name === origin);
  if (logs.length === 0) return { fault: 'receipt.other-log' };
  const signed = await signedBy(note, [...logs, ...policy.witnesses.values()]);
  if (!signed || !logs.some((key) => signed.has(key.text))) return { fault: 'receipt.not-signed' };
  const seen = [...policy.witnesses].filter(([, key]) => signed.has(key.text));
  const isQuorum = (name) => {
    const group = policy.groups.get(name);
    return group ? group.members.filter(isQuorum).length >= group.least : seen.some(([witness]) => witness === name);
  };
  // A key of the log itself, below its name, says when, and is no witness.
  const isClock = ([, key]) => key.name.startsWith(`${origin}/`);
  const clock = seen.find(isClock);
  return {
    fault: policy.quorum === 'none' || isQuorum(policy.quorum) ? null : 'receipt.few-witnesses',
    keys: logs.map((key) => key.text),
    cosigned: seen.filter((one) => !isClock(one)).map(([name]) => name),
    witnesses: [...policy.witnesses].filter((one) => !isClock(one)).length,
    clockAt: clock ? timeOf(signed.get(clock[1].text).signature) : null,
  };
}
