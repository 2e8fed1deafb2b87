// The public log as files (C2SP tlog-tiles): where an entry stands in it, made of tiles that this browser fetches itself.
import { nodeHash } from './tree.js';

const HEIGHT = 8;
const FULL = 256;
const HASH = 32;

/** Below the log's address: `tile/0/x001/234.p/17`. */
export function tilePath(level, index, width) {
  let name = String(index % 1000).padStart(3, '0');
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000))
    name = `x${String(rest % 1000).padStart(3, '0')}/${name}`;
  return width === FULL ? `tile/${level}/${name}` : `tile/${level}/${name}.p/${width}`;
}

const powerBelow = (size) => {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
};

/** The nodes of a tree out of its tiles. A tile is read once. */
export class TileNodes {
  /**
   * @param size leaves of the tree
   * @param read the bytes of a tile, by its path
   */
  constructor(size, read) {
    this.size = size;
    this.read = read;
    this.tiles = new Map();
  }

  async tile(level, index) {
    const nodes = Math.floor(this.size / FULL ** level) - index * FULL;
    const path = tilePath(level, index, Math.min(nodes, FULL));
    if (!this.tiles.has(path)) this.tiles.set(path, await this.read(path));
    return this.tiles.get(path);
  }

  async at(level, index) {
    const width = 2 ** (level % HEIGHT);
    const first = index * width;
    const tile = await this.tile(Math.floor(level / HEIGHT), Math.floor(first / FULL));
    return this.over(tile, first % FULL, width);
  }

  async over(tile, at, width) {
    if (width === 1) return tile.slice(at * HASH, (at + 1) * HASH);
    return nodeHash(await this.over(tile, at, width / 2), await this.over(tile, at + width / 2, width / 2));
  }

  async root(start, end) {
    const size = end - start;
    const level = Math.round(Math.log2(size));
    if (2 ** level === size) return this.at(level, start / size);
    const middle = start + powerBelow(size);
    return nodeHash(await this.root(start, middle), await this.root(middle, end));
  }

  /** The hashes beside the way of a leaf to the root, from below. */
  async inclusion(leaf, start = 0, end = this.size) {
    if (end - start === 1) return [];
    const middle = start + powerBelow(end - start);
    return leaf < middle
      ? [...(await this.inclusion(leaf, start, middle)), await this.root(middle, end)]
      : [...(await this.inclusion(leaf, middle, end)), await this.root(start, middle)];
  }
}
