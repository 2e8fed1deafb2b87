// A second verifier, made from docs/evidence-format.md alone, without a package and without anything of CCS:
//   node verifier.mjs log|receipt|evidence PLACE --policy FILE        PLACE: an address or a folder; a file
// Ends with 0 and what was proven, or with 1 and what was not.
import { createHash, createHmac, createPublicKey, verify } from 'node:crypto';
import { readFile } from 'node:fs/promises';

const sha = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const hmac = (key, text) => createHmac('sha256', key).update(text).digest();
const leafOf = (entry) => sha(Buffer.of(0), entry);
const nodeOf = (left, right) => sha(Buffer.of(1), left, right);
const entryOf = (digests) => sha('ccs-entry/1\n', ...digests);
const need = (holds, what) => {
  if (!holds) throw new Error(what);
};
const base64 = (text, what) => {
  const bytes = Buffer.from(text, 'base64');
  need(bytes.toString('base64') === text, `${what} is no base64`);
  return bytes;
};
const isIn = (digits) => /^(0|[1-9]\d*)$/.test(digits);

/** Keys of a policy: of the log, and of witnesses. */
function policyOf(text) {
  const keys = [];
  for (const line of text.split('\n').map((one) => one.trim().split(/\s+/))) {
    const key = line[0] === 'log' ? line[1] : line[0] === 'witness' ? line[2] : null;
    if (key) {
      const [, name, id, encoded] = /^([^+\s]+)\+([0-9a-f]{8})\+(.+)$/.exec(key);
      const bytes = base64(encoded, 'a key');
      need(sha(`${name}\n`, bytes).toString('hex', 0, 4) === id, `the key of ${name} has another id`);
      keys.push({ log: line[0] === 'log', called: line[1], name, id, kind: bytes[0], raw: bytes.subarray(1) });
    }
  }
  return keys;
}

/** A signed note: size and root, once a key of the log has signed, and no known key's signature is wrong. */
function checkpointOf(note, policy) {
  const split = note.lastIndexOf('\n\n');
  const [text, lines] = [note.slice(0, split + 1), note.slice(split + 2).split('\n')];
  need(split > 0 && lines.pop() === '' && lines.length > 0, 'the checkpoint is no signed note');
  const signed = [];
  for (const line of lines) {
    const [, name, encoded] = /^\u2014 (\S+) (\S+)$/.exec(line) ?? [];
    need(name, 'a line of the note is no signature');
    const bytes = base64(encoded, 'a signature');
    const key = policy.find((one) => one.name === name && one.id === bytes.toString('hex', 0, 4));
    if (key) {
      const [message, signature] =
        key.kind === 4 ? [`cosignature/v1\ntime ${bytes.readBigUInt64BE(4)}\n${text}`, bytes.subarray(12)] : [text, bytes.subarray(4)];
      const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), key.raw]);
      const known = createPublicKey({ key: spki, format: 'der', type: 'spki' });
      need(verify(null, Buffer.from(message), known, signature), `the signature of ${name} is forged`);
      signed.push(key);
    }
  }
  const [origin, size, root] = text.split('\n');
  need(
    signed.some((key) => key.log && key.name === origin),
    'no key of the log has signed the checkpoint',
  );
  need(isIn(size), 'the checkpoint has no size');
  const witnesses = signed.filter((key) => !key.log).map((key) => key.called);
  return { origin, size: Number(size), root: base64(root, 'the root'), witnesses };
}

/** RFC 9162, 2.1.3.2. */
function stands(leaf, index, hashes, { size, root }) {
  let [at, last, hash] = [BigInt(index), BigInt(size) - 1n, leaf];
  if (at > last) return false;
  for (const beside of hashes) {
    if (last === 0n) return false;
    const isRight = at % 2n === 1n;
    hash = isRight || at === last ? nodeOf(beside, hash) : nodeOf(hash, beside);
    while (!isRight && at === last && at % 2n === 0n && at !== 0n) [at, last] = [at / 2n, last / 2n];
    [at, last] = [at / 2n, last / 2n];
  }
  return last === 0n && hash.equals(root);
}

/** RFC 6962: hashes two by two; one that is left over goes up as it is. */
function rootOf(hashes) {
  let row = hashes;
  while (row.length > 1) {
    row = Array.from({ length: Math.ceil(row.length / 2) }, (_, i) =>
      2 * i + 1 < row.length ? nodeOf(row[2 * i], row[2 * i + 1]) : row[2 * i],
    );
  }
  return row[0];
}

/** Every entry is hashed, every tile compared, and the root held against the checkpoint. */
async function log(place, policy) {
  const read = async (path) => {
    if (!place.startsWith('http')) return readFile(`${place}/${path}`);
    const answer = await fetch(`${place}/${path}`);
    need(answer.ok, `${path}: ${answer.status}`);
    return Buffer.from(await answer.arrayBuffer());
  };
  const group = (n) => String(n).padStart(3, '0');
  const nameOf = (n) => (n < 1000 ? group(n) : `${nameOf(Math.floor(n / 1000)).replace(/(\d{3})$/, 'x$1')}/${group(n % 1000)}`);
  const tile = async (level, n, width) => read(`tile/${level}/${nameOf(n)}${width === 256 ? '' : `.p/${width}`}`);
  const checkpoint = checkpointOf((await read('checkpoint')).toString(), policy);
  let row = [];
  for (let first = 0; first < checkpoint.size; first += 256) {
    const width = Math.min(256, checkpoint.size - first);
    const bundle = await tile('entries', first / 256, width);
    let at = 0;
    for (let i = 0; i < width; i++) {
      const length = bundle.readUInt16BE(at);
      row.push(leafOf(bundle.subarray(at + 2, at + 2 + length)));
      at += 2 + length;
    }
    need(at === bundle.length, 'a bundle of entries has another length');
  }
  need(rootOf(row).equals(checkpoint.root), 'the entries do not make the root of the checkpoint');
  for (let level = 0; row.length > 0; level++) {
    const above = [];
    for (let n = 0; n * 256 < row.length; n++) {
      const hashes = row.slice(n * 256, (n + 1) * 256);
      need((await tile(level, n, hashes.length)).equals(Buffer.concat(hashes)), `tile ${n} of level ${level} is another`);
      if (hashes.length === 256) above.push(rootOf(hashes));
    }
    row = above;
  }
  return `${checkpoint.origin}: ${checkpoint.size} entries; ${checkpoint.witnesses}`;
}

/** Field by field, then the leaf, then its place. */
async function receipt(file, policy) {
  const { format, proof, opening } = JSON.parse(await readFile(file, 'utf8'));
  need(format === 'ccs-receipt/1', 'this is no receipt');
  const commitments = (opening?.events ?? []).map((said) => {
    const digests = said.fields.map((field) => {
      if (field.digest) return Buffer.from(field.digest, 'base64url');
      const text = field.text.replace(/\r\n?/g, '\n').normalize('NFC');
      const salt = field.salt ?? hmac(Buffer.from(said.secret, 'base64url'), field.name).toString('base64url');
      const shown = `[${[salt, field.name, text].map((one) => JSON.stringify(one)).join(', ')}]`;
      return sha(Buffer.from(shown).toString('base64url'));
    });
    const entry = proof.entries[said.entry];
    need(sha(...digests.sort(Buffer.compare)).toString('hex') === entry.commitment, 'the words are others than were promised');
    const { text, salt } = said.event ?? {};
    need(!said.event || sha(Buffer.from(salt, 'hex'), text).toString('hex') === entry.digests[0], 'it is another event');
    return digests.length;
  });
  for (const { digests, salt, commitment, proof: text } of proof.entries) {
    const split = text.indexOf('\n\n');
    const [header, ...lines] = text.slice(0, split).split('\n');
    if (lines[0]?.startsWith('extra ')) lines.shift();
    const [index, ...hashes] = lines;
    need(header === 'c2sp.org/tlog-proof@v1' && /^index \d+$/.test(index), 'the proof is no tlog-proof');
    const parts = [...digests.map((one) => Buffer.from(one, 'hex')), sha(Buffer.from(salt, 'hex'), `${commitment}\n`)];
    const beside = hashes.map((hash) => base64(hash, 'a hash'));
    const checkpoint = checkpointOf(text.slice(split + 2), policy);
    need(stands(leafOf(entryOf(parts)), index.slice(6), beside, checkpoint), 'the entry is not in the log');
  }
  return `${proof.entries.length} entries, ${commitments.reduce((sum, one) => sum + one, 0)} fields`;
}

/** The events of one case, from version 1 on without a gap. */
async function evidence(file, policy) {
  const { format, complaintId, checkpoint, events } = JSON.parse(await readFile(file, 'utf8'));
  need(format === 'ccs-evidence/1', 'this is no evidence');
  const promised = checkpointOf(checkpoint, policy);
  events.forEach(({ leafIndex, hashes, parts, headers, data }, at) => {
    const digests = parts.map(({ text, salt }) => sha(base64(salt, 'a salt'), text));
    const beside = hashes.map((hash) => base64(hash, 'a hash'));
    need(digests.length === 5 && stands(leafOf(entryOf(digests)), leafIndex, beside, promised), `event ${at + 1} is not in the log`);
    const [form, , , stream, version] = parts[0].text.split('\n');
    need(form === 'ccs-event/1' && stream === complaintId && version === String(at + 1), `event ${at + 1} is of another place`);
    const [ofHeaders, ofData] = parts[3].text.split('\n');
    need(headers === null || sha(headers).toString('hex') === ofHeaders, `the headers of event ${at + 1} are others`);
    need(data === null || sha(data).toString('hex') === ofData, `the data of event ${at + 1} are others`);
  });
  return `${events.length} events`;
}

const [command, place, , policyFile] = process.argv.slice(2);
try {
  const policy = policyOf(await readFile(policyFile, 'utf8'));
  console.log(await { log, receipt, evidence }[command](place, policy));
} catch (refused) {
  console.log(`NOT PROVEN: ${refused.message}`);
  process.exitCode = 1;
}
