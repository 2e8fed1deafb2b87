// Makes the list of common passwords in its compact form: the first five bytes of the SHA-256 of each, sorted.
// Arguments: the list of words, most common first, and the file to write. See eng/common-passwords.sh.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const [source, target] = process.argv.slice(2);
const bytes = 5;
const mostCommon = 100_000;
const shortestPassword = 12;

// Small letters; what is shorter than five characters is no core of anything.
const words = readFileSync(source, 'utf8')
  .split(/\r?\n/)
  .map((word) => word.toLowerCase())
  .filter((word) => /^[\x20-\x7e]{5,}$/.test(word));
const common = [...new Set(words)];
const kept = new Set(common.filter((word, place) => place < mostCommon || word.length >= shortestPassword));
const marks = [...kept].map((word) =>
  createHash('sha256')
    .update(word)
    .digest('hex')
    .slice(0, bytes * 2),
);
writeFileSync(target, Buffer.from([...new Set(marks)].sort().join(''), 'hex'));
console.log(`${kept.size} passwords`);
