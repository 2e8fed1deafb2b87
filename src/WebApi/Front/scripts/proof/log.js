// What this site publishes of its log: keys, and entries that a picture only names.
import { fromBase64Url, Unreadable } from './bytes.js';
import { judgeNote, parseCheckpoint, parseNote, parsePolicy } from './note.js';
import { included } from './tree.js';
import { leafOf } from './receipt.js';
import { TileNodes } from './tiles.js';

/** The last part of an origin. */
const epochOf = (origin) => /\/([1-9][0-9]{0,4})$/.exec(origin)?.[1];

async function get(path) {
  const answer = await fetch(path, { credentials: 'omit' });
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer;
}

/** Remembers what it has fetched, for one check. */
export class SiteLog {
  constructor() {
    this.policies = new Map();
  }

  /** The policy of the log of this site that has this origin; null: there is none. */
  policyOf = async (origin) => {
    const epoch = epochOf(origin);
    if (!epoch) return null;
    if (!this.policies.has(epoch)) {
      const answer = await get(`/log/${epoch}/policy`);
      this.policies.set(epoch, answer ? await parsePolicy(await answer.text()) : null);
    }
    return this.policies.get(epoch);
  };

  /** Where an entry without a proof stands in what was published. Nobody hears which of 256 it is. */
  placeOf = async (entry) => {
    const { index, epoch = 1 } = entry;
    if (![index, epoch].every((one) => Number.isSafeInteger(one) && one >= 0)) throw new Unreadable('place');
    const leaf = typeof entry.leaf === 'string' ? fromBase64Url(entry.leaf) : await leafOf(entry);
    const answer = await get(`/log/${epoch}/checkpoint`);
    if (!answer) return { fault: 'receipt.other-log' };
    const note = parseNote(await answer.text());
    const { origin, size, root } = parseCheckpoint(note.text);
    const found = { fault: null, index, size, origin };
    if (index >= size) return { ...found, fault: 'receipt.not-published' };
    const nodes = new TileNodes(size, async (path) => {
      const tile = await get(`/log/${epoch}/${path}`);
      if (!tile) throw new Unreadable('tile');
      return new Uint8Array(await tile.arrayBuffer());
    });
    if (!(await included(leaf, index, size, await nodes.inclusion(index), root))) return { ...found, fault: 'receipt.not-in-tree' };
    return { ...found, ...(await judgeNote(note, origin, await this.policyOf(origin))) };
  };
}
