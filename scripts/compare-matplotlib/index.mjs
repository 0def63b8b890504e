/**
 * Compares refplot's charts with matplotlib 2.1.0's, for scripts that plot.
 *
 *   node scripts/compare-matplotlib/index.mjs FOLDER [SCRIPT.py …]
 *
 * Each script (those of test/chart/gallery by default) is run by $REFPLOT_MATPLOTLIB, a Python 2.7 command with matplotlib 2.1.0 and
 * numpy 1.13.3 (see docs/charts.md). FOLDER gets both pictures of each; the table on stdout says how far apart they are.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '..', '..');
const [folder, ...given] = process.argv.slice(2);
const python = process.env.REFPLOT_MATPLOTLIB;
if (folder === undefined || python === undefined) {
  console.error('usage: REFPLOT_MATPLOTLIB=PYTHON node scripts/compare-matplotlib/index.mjs FOLDER [SCRIPT.py …]');
  process.exit(2);
}

const gallery = join(root, 'test', 'chart', 'gallery');
const scripts =
  given.length > 0
    ? given
    : readdirSync(gallery)
        .filter((file) => file.endsWith('.py'))
        .map((file) => join(gallery, file));
mkdirSync(folder, { recursive: true });

/** At most this share of drawn pixels may stand alone. */
const LIMIT = 0.02;
const percent = (share) => `${(100 * share).toFixed(2)} %`.padStart(8);

const bundle = mkdtempSync(join(root, 'node_modules', '.compare-'));
try {
  const outfile = join(bundle, 'compare.mjs');
  await build({ entryPoints: [join(here, 'compare.ts')], bundle: true, format: 'esm', platform: 'node', packages: 'external', outfile });
  const { compare } = await import(pathToFileURL(outfile).href);
  const font = join(root, 'src', 'output', 'fonts', 'DejaVuSans.ttf');
  console.log('script           dark: theirs, ours    colored: theirs, ours    farthest frame, tick');
  for (const script of scripts) {
    const name = basename(script, '.py');
    execFileSync(python, [join(here, 'record.py'), script, folder], { stdio: ['ignore', 'ignore', 'ignore'] });
    const recorded = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
    const { dark, colored, frame, ticks, differences, png } = await compare(
      name,
      recorded,
      readFileSync(join(folder, `${name}.rgba`)),
      font,
    );
    writeFileSync(join(folder, `${name}.png`), png);
    const far = [...dark, ...colored].some((share) => share > LIMIT);
    console.log(
      `${name.padEnd(14)} ${dark.map(percent).join(' ')}     ${colored.map(percent).join(' ')}     ${frame.toFixed(2)} px ${ticks.toFixed(2)} px${far ? '  FAR' : ''}`,
    );
    for (const difference of differences) console.log(`  ${difference}`);
  }
} finally {
  rmSync(bundle, { recursive: true, force: true });
}
