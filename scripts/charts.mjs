/**
 * Writes the charts and tables of out/ again, each by the built command line: every experiment with its own options' defaults.
 * With `--check` writes nothing there, and fails when one byte differs.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const committed = join(root, 'out');

const experiments = () =>
  readdirSync(join(root, 'experiments'))
    .filter((name) => name.endsWith('.py'))
    .map((name) => name.slice(0, -'.py'.length));

/** Every experiment, and the article, which has charts and a page of its own. */
const commands = () => [...experiments(), 'article'];

/** Runs every command into `folder`. Throws with what refplot said when one fails. */
function writeCharts(folder) {
  for (const name of commands()) {
    const args = [join(root, 'bin', 'refplot.js'), name, '--quiet', '--out-dir', folder];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] });
    if (status !== 0) throw new Error(`refplot ${name} ended with ${status}: ${stderr}`);
  }
}

const contentOf = (folder, name) => (readdirSync(folder).includes(name) ? readFileSync(join(folder, name)) : Buffer.alloc(0));

/** The files of out/ that a new run would write differently, and how many there are. */
export function chartDrift() {
  const folder = mkdtempSync(join(tmpdir(), 'refplot-charts-'));
  try {
    writeCharts(folder);
    const names = readdirSync(folder);
    return { count: names.length, drifted: names.filter((name) => !contentOf(folder, name).equals(contentOf(committed, name))) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function check() {
  const { count, drifted } = chartDrift();
  if (count === 0) throw new Error('no charts were written');
  if (drifted.length > 0) throw new Error(`differ from the committed ones: ${drifted.join(', ')}; \`npm run charts\` writes them again`);
  console.log(`${count} files in out/ are what a new run writes`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    if (process.argv.includes('--check')) check();
    else writeCharts(committed);
  } catch (error) {
    console.error(`charts: ${error.message}`);
    process.exitCode = 1;
  }
}
