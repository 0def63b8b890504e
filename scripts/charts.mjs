/**
 * Writes the charts and tables of out/ again, each by the built command line: every experiment with its own options' defaults.
 * With `--check` writes nothing: `refplot check` says whether they are what a new run writes, and all must be there.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const committed = join(root, 'out');

const experiments = () =>
  readdirSync(join(root, 'experiments'))
    .filter((name) => name.endsWith('.py'))
    .map((name) => name.slice(0, -'.py'.length));

/** The first chart as the README shows it, on light and on dark pages. */
const PAGES = ['light', 'dark'];

/** What became of the first chart: the counts of five Pythons, and the holders that are still there where counts are not. */
const VERSIONS = ['2.7', '3.10', '3.11', '3.12', '3.14'];
const COMPARISONS = { versions: ['--rebase'], 'versions-holders': ['--count', 'holders'] };

const comparison = ([name, options], folder) => [
  ...['compare', 'ints', ...VERSIONS.flatMap((version) => ['-t', version]), ...options, '--log'],
  ...['-o', join(folder, `${name}.svg`)],
];

/** Every experiment, the article, which has charts and a page of its own, and the README's pictures. */
const commands = (folder) => [
  ...[...experiments(), 'article'].map((name) => [name, '--out-dir', folder]),
  ...PAGES.map((theme) => ['ints', '--theme', theme, '-o', join(folder, `ints-${theme}.svg`)]),
  ...Object.entries(COMPARISONS).map((each) => comparison(each, folder)),
];

/** Runs every command into `folder`. Throws with what refplot said when one fails. */
function writeCharts(folder) {
  for (const [name, ...options] of commands(folder)) {
    const args = [join(root, 'bin', 'refplot.js'), name, ...options, '--quiet'];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] });
    if (status !== 0) throw new Error(`refplot ${name} ended with ${status}: ${stderr}`);
  }
}

/** What every command leaves in out/: a new experiment's chart must be committed with it. */
const expected = () => [
  ...experiments().flatMap((name) => [`${name}.svg`, `${name}.csv`]),
  'article.md',
  ...PAGES.map((theme) => `ints-${theme}.svg`),
  ...Object.keys(COMPARISONS).map((name) => `${name}.svg`),
];

function check() {
  const missing = expected().filter((name) => !existsSync(join(committed, name)));
  if (missing.length > 0) throw new Error(`not in out/: ${missing.join(', ')}; \`npm run charts\` writes them`);
  const { status } = spawnSync(process.execPath, [join(root, 'bin', 'refplot.js'), 'check', 'out'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('out/ is not what a new run writes; `npm run charts` writes it again');
}

try {
  if (process.argv.includes('--check')) check();
  else writeCharts(committed);
} catch (error) {
  console.error(`charts: ${error.message}`);
  process.exitCode = 1;
}
