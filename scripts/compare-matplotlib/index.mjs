/**
 * Compares refplot's charts with matplotlib 2.1.0's, for scripts that plot.
 *
 *   node scripts/compare-matplotlib/index.mjs FOLDER [SCRIPT.py …]
 *
 * Each script (the article's programs and those of test/chart/gallery by default) is run by $REFPLOT_MATPLOTLIB, a Python 2.7 command with
 * matplotlib 2.1.0 and numpy 1.13.3 (see docs/charts.md), and by refplot. FOLDER gets both pictures of each and index.html, a page of the
 * pairs; the table on stdout says how far apart they are. Exit code 1 when a limit is missed.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { pageOf } from './page.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '..', '..');
const [folder, ...given] = process.argv.slice(2);
const python = process.env.REFPLOT_MATPLOTLIB;
if (folder === undefined || python === undefined) {
  console.error('usage: REFPLOT_MATPLOTLIB=PYTHON node scripts/compare-matplotlib/index.mjs FOLDER [SCRIPT.py …]');
  process.exit(2);
}
mkdirSync(folder, { recursive: true });

/** The article's charts: the arguments of refplot that draw each. */
const ARTICLE = {
  ints: ['ints'],
  letters: ['letters'],
  'letters-upper': ['letters', '--upper'],
  'ints-range': ['ints', '--range', '-5:1100:3'],
};

/** The program that a command runs, as a file. */
function sourceOf([name, args]) {
  const file = join(folder, `${name}.py`);
  writeFileSync(file, execFileSync(process.execPath, [join(root, 'bin', 'refplot.js'), ...args, '--source']));
  return file;
}

const gallery = join(root, 'test', 'chart', 'gallery');
const inGallery = () => readdirSync(gallery).filter((file) => file.endsWith('.py'));
const scripts = given.length > 0 ? given : [...Object.entries(ARTICLE).map(sourceOf), ...inGallery().map((file) => join(gallery, file))];

/** Lets bundled sources find the files that lie beside them. */
const ownUrls = {
  name: 'own-urls',
  setup({ onLoad }) {
    onLoad({ filter: /src[\\/].*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
      loader: 'ts',
    }));
  },
};

async function loadComparison(bundle) {
  const outfile = join(bundle, 'compare.mjs');
  const entryPoints = [join(here, 'compare.ts')];
  await build({ entryPoints, bundle: true, format: 'esm', platform: 'node', packages: 'external', plugins: [ownUrls], outfile });
  return import(pathToFileURL(outfile).href);
}

/** What is meant to be another picture: docs/charts.md says why. */
const KNOWN = new Set(['logbar']);

const pixels = (distance) => (distance === null ? '      ' : `${distance.toFixed(2)} px`).padStart(7);

function lineOf(name, { farthest: { frame, ticks, marks, texts }, shares }, percent) {
  const most = (side) =>
    percent(Math.max(0, ...Object.entries(shares).map(([kind, pair]) => (kind === 'dark' ? 0 : pair[side])))).padStart(8);
  const dark = shares.dark.map((share) => percent(share).padStart(8)).join(' ');
  return `${name.padEnd(16)} ${[frame, ticks, marks, texts].map(pixels).join(' ')}  ${dark}  ${most(0)} ${most(1)}`;
}

const bundle = mkdtempSync(join(root, 'node_modules', '.compare-'));
const rows = [];
try {
  const { compare, percent, runScript } = await loadComparison(bundle);
  const font = join(root, 'src', 'output', 'fonts', 'DejaVuSans.ttf');
  console.log('script             frame   ticks   marks   texts  dark: theirs, ours  colours: theirs, ours');
  for (const script of scripts) {
    const name = basename(script, '.py');
    execFileSync(python, [join(here, 'record.py'), script, folder], { stdio: ['ignore', 'ignore', 'inherit'] });
    const recorded = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
    const counting = readFileSync(script, 'utf8').includes('getrefcount');
    const reference = readFileSync(join(folder, `${name}.rgba`));
    const comparison = await compare(runScript(script, name), recorded, reference, font, counting);
    rmSync(join(folder, `${name}.rgba`));
    writeFileSync(join(folder, `${name}.png`), comparison.png);
    const summary = lineOf(name, comparison, percent);
    rows.push({ name, summary, failures: comparison.failures });
    console.log(summary);
    for (const failure of comparison.failures) console.log(`  ${failure}`);
  }
} finally {
  rmSync(bundle, { recursive: true, force: true });
}
writeFileSync(join(folder, 'index.html'), pageOf(rows));
const failed = rows.filter(({ name, failures }) => failures.length > 0 && !KNOWN.has(name));
if (failed.length > 0) console.log(`${failed.length} of ${rows.length} miss a limit: ${failed.map(({ name }) => name).join(', ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;
