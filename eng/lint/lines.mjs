// Lines that are longer than .editorconfig says for their file, in characters. The files to look at come on standard input, one a line.
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { parse } from 'editorconfig';

const cache = new Map();
let found = 0;
for await (const file of createInterface({ input: process.stdin })) {
  const { max_line_length: most } = await parse(file, { cache });
  if (typeof most !== 'number') continue;
  const text = await readFile(file, 'utf8');
  if (text.includes('\0')) continue;
  for (const [index, line] of text.split('\n').entries()) {
    const length = [...line].length;
    if (length <= most) continue;
    found++;
    console.log(`${file}:${index + 1}: ${length} characters, ${most} at most`);
  }
}
process.exitCode = found > 0 ? 1 : 0;
