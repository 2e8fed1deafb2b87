// Proofs in the tree of the log, without the tree (RFC 9162, 2.1.3.2 and 2.1.4.2). What is malformed is not proven.
import { fromBase64, same, sha256, toBase64, Unreadable } from './bytes.js';

const HASH = 32;

export const leafHash = (entry) => sha256(Uint8Array.of(0), entry);

export const nodeHash = (left, right) => sha256(Uint8Array.of(1), left, right);

export function hashOf(text) {
  const hash = fromBase64(text);
  if (hash.length !== HASH || toBase64(hash) !== text) throw new Unreadable('hash');
  return hash;
}

/** Over levels on which the node stands alone at the right edge. */
function raise(at, last) {
  while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
  return [at, last];
}

/** The leaf stands at the index in the tree of that size and root. */
export async function included(leaf, index, size, hashes, root) {
  if (index < 0 || index >= size) return false;
  let [at, last, hash] = [index, size - 1, leaf];
  for (const beside of hashes) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      hash = await nodeHash(beside, hash);
      [at, last] = raise(at, last);
    } else {
      hash = await nodeHash(hash, beside);
    }
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && same(hash, root);
}

/** The larger tree begins with the smaller one. */
export async function consistent(first, firstRoot, size, root, hashes) {
  if (first < 0 || first > size) return false;
  if (first === 0) return hashes.length === 0 && same(firstRoot, await sha256());
  if (first === size) return hashes.length === 0 && same(firstRoot, root);
  // A smaller tree that is one finished node is known: its hash is not in the proof.
  const finished = Number.isInteger(Math.log2(first)) && 2 ** Math.log2(first) === first;
  const [start, ...rest] = finished ? [firstRoot, ...hashes] : hashes;
  if (!start) return false;
  let [at, last] = [first - 1, size - 1];
  while (at % 2 === 1) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  let [small, large] = [start, start];
  for (const beside of rest) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      [small, large] = [await nodeHash(beside, small), await nodeHash(beside, large)];
      [at, last] = raise(at, last);
    } else {
      large = await nodeHash(large, beside);
    }
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && same(small, firstRoot) && same(large, root);
}
