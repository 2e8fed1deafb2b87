// The figures of one report of Stryker: each folder, and the whole. Beside the report it leaves survivors.txt, a line for each change that
// no test noticed: place, kind of change, what stands there instead; "uncovered" where no test comes by at all.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const path = process.argv[2];
const report = JSON.parse(readFileSync(path, 'utf8'));
const width = 14;
const columns = ['Killed', 'Timeout', 'Survived', 'NoCoverage', 'CompileError', 'Ignored'];
const folders = new Map();
const survivors = [];

for (const [file, { mutants }] of Object.entries(report.files)) {
  const name = relative(report.projectRoot, resolve(report.projectRoot, file));
  const folder = dirname(name);
  for (const mutant of mutants) {
    for (const row of [folder, 'all']) {
      const counts = folders.get(row) ?? Object.fromEntries(columns.map((column) => [column, 0]));
      counts[mutant.status] += 1;
      folders.set(row, counts);
    }
    if (mutant.status === 'Survived' || mutant.status === 'NoCoverage') {
      const instead = mutant.replacement.replace(/\s+/g, ' ');
      const uncovered = mutant.status === 'NoCoverage' ? ' (uncovered)' : '';
      survivors.push(`${name}:${mutant.location.start.line}: ${mutant.mutatorName}${uncovered}: ${instead}`);
    }
  }
}

// What does not compile, and what another change at the same place stands for, says nothing about the tests.
const score = ({ Killed, Timeout, Survived, NoCoverage }) => {
  const valid = Killed + Timeout + Survived + NoCoverage;
  return valid === 0 ? '-' : `${((100 * (Killed + Timeout)) / valid).toFixed(1)} %`;
};
const rows = [...folders].sort(([a], [b]) => (a === 'all') - (b === 'all') || a.localeCompare(b));
console.log(['folder'.padEnd(32), ...columns.map((column) => column.padStart(width)), 'score'.padStart(9)].join(''));
for (const [folder, counts] of rows) {
  console.log([folder.padEnd(32), ...columns.map((column) => `${counts[column]}`.padStart(width)), score(counts).padStart(9)].join(''));
}
writeFileSync(join(dirname(path), 'survivors.txt'), survivors.sort().join('\n') + '\n');
