// Makes wwwroot/assets from the sources beside this file: styles for both directions, scripts, and the subset of the fonts.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import rtlcss from 'rtlcss';
import * as sass from 'sass';
import subsetFont from 'subset-font';

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, '..', 'wwwroot', 'assets');
const require = createRequire(import.meta.url);

async function styles() {
  for (const name of ['site', 'staff']) {
    const { css } = sass.compile(join(here, 'styles', `${name}.scss`), {
      loadPaths: [join(here, 'node_modules')],
      // Bootstrap 5.3 is written with what sass calls old; it is pinned, and so is sass.
      quietDeps: true,
      silenceDeprecations: ['import', 'global-builtin', 'color-functions', 'if-function'],
    });
    for (const [direction, text] of [
      ['ltr', css],
      ['rtl', rtlcss.process(css)],
    ]) {
      const { code } = await esbuild.transform(text, { loader: 'css', minify: true, target: ['chrome80', 'firefox80', 'safari13'] });
      await writeFile(join(out, `${name}.${direction}.css`), code);
    }
  }
}

async function scripts() {
  await esbuild.build({
    entryPoints: ['site', 'staff', 'passkeys'].map((name) => join(here, 'scripts', `${name}.js`)),
    outdir: out,
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['chrome80', 'firefox80', 'safari13'],
    legalComments: 'none',
  });
  // What checks proofs: newer browsers alone, since it counts further than older ones can. Those have the server do it.
  await esbuild.build({
    entryPoints: ['proof', 'verify', 'tracked'].map((name) => join(here, 'scripts', `${name}.js`)),
    outdir: out,
    bundle: true,
    splitting: true,
    chunkNames: '[name]-[hash]',
    minify: true,
    format: 'esm',
    target: ['chrome85', 'firefox80', 'safari15'],
    legalComments: 'none',
  });
}

/** Letters of Sorani Kurdish and Arabic, both sets of their digits, punctuation; and plain Latin. */
// prettier-ignore
const characters = {
  arabic: [
    [0x0600, 0x0603], [0x060c, 0x060c], [0x061b, 0x061f], [0x0621, 0x063a], [0x0640, 0x0655], [0x0660, 0x066d], [0x0670, 0x0671],
    [0x067e, 0x067e], [0x0686, 0x0686], [0x0692, 0x0698], [0x06a4, 0x06a4], [0x06a9, 0x06af], [0x06b5, 0x06b5], [0x06be, 0x06be],
    [0x06c6, 0x06ce], [0x06d5, 0x06d5], [0x06f0, 0x06f9], [0x200b, 0x200f], [0x2010, 0x2014], [0x2018, 0x201d], [0x2026, 0x2026],
    [0x00ab, 0x00ab], [0x00bb, 0x00bb], [0x0020, 0x003f],
  ],
  latin: [
    [0x0020, 0x007e], [0x00a0, 0x00a0], [0x00ab, 0x00ab], [0x00b7, 0x00b7], [0x00bb, 0x00bb], [0x2010, 0x2014], [0x2018, 0x201d],
    [0x2022, 0x2022], [0x2026, 0x2026],
  ],
};

async function fonts() {
  const folder = join(dirname(require.resolve('@fontsource-variable/vazirmatn/package.json')), 'files');
  for (const [script, ranges] of Object.entries(characters)) {
    const text = ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i))).join('');
    const font = await readFile(join(folder, `vazirmatn-${script}-wght-normal.woff2`));
    await writeFile(
      join(out, `vazirmatn-${script}.woff2`),
      await subsetFont(font, text, { targetFormat: 'woff2', variationAxes: { wght: { min: 400, max: 700, default: 400 } } }),
    );
  }
}

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await Promise.all([styles(), scripts(), fonts()]);
