/**
 * `npm run bench [-- --pairs N]`: refplot beside bare node and, where they are installed, CPython 2.7 and matplotlib, in one run.
 * REFPLOT_BENCH_PYTHON names the interpreter (else pyenv's 2.7.18), REFPLOT_MATPLOTLIB_PATH the folder that matplotlib 2.1.0 was
 * installed into. Without NODE_EXTRA_CA_CERTS, which costs Node 20 more than all the rest.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measure } from './measure.mjs';
import { findMatplotlib, findPython, pinned } from './peers.mjs';
import { measureRuntime } from './vm.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const experiment = join(root, 'experiments', 'ints.py');
const { values } = parseArgs({ options: { pairs: { type: 'string', default: '15' } } });
const pairs = Number(values.pairs);
const LONG_PAIRS = 3;

const scratch = mkdtempSync(join(tmpdir(), 'refplot-bench-'));
const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...inherited } = process.env;
const env = { ...inherited, XDG_CACHE_HOME: join(scratch, 'cache') };

const ints = (range, ...files) => [
  process.execPath,
  join(root, 'bin', 'refplot.js'),
  'ints',
  '--quiet',
  '--range',
  String(range),
  ...files.flatMap((file) => ['-o', join(scratch, file)]),
];

/** What must be small: the whole process of one experiment. */
function shortWorks(python, matplotlib) {
  const works = [
    { name: 'node -e 0', command: [process.execPath, '-e', '0'], env },
    { name: 'ints → CSV', command: ints(500, 'a.csv'), env, goal: '≤ 1.6 × node' },
    { name: 'ints → CSV + SVG', command: ints(500, 'a.csv', 'a.svg'), env, goal: '≤ 3 × node, ≤ 0.17 × matplotlib, ≤ 60 MiB' },
    { name: 'ints → CSV + SVG, no code cache', command: ints(500, 'a.csv', 'a.svg'), env: { ...env, REFPLOT_NO_CODE_CACHE: '1' } },
    { name: 'ints → PNG', command: ints(500, 'a.png'), env, goal: '≤ 0.2 × matplotlib' },
  ];
  if (!python || !matplotlib) return works;
  const draw = (file) => [python, join(root, 'bench', 'draw.py'), experiment, join(scratch, file)];
  const peer = pinned(scratch, matplotlib);
  return [
    ...works,
    { name: 'matplotlib → SVG', command: draw('peer.svg'), env: peer },
    { name: 'matplotlib → PNG', command: draw('peer.png'), env: peer },
  ];
}

/** What must stay linear: a million integers. */
function longWorks(python) {
  const works = [
    { name: 'ints --range 1000000 → CSV', command: ints(1e6, 'm.csv'), env, goal: '≤ 1 × CPython, ≤ 200 MiB' },
    { name: 'ints --range 1000000 → CSV + SVG', command: ints(1e6, 'm.csv', 'm.svg'), env, goal: '≤ 1000 ms more' },
  ];
  const loop = [python, join(root, 'bench', 'million.py'), '1000000', join(scratch, 'peer.csv')];
  return python ? [...works, { name: 'CPython 2.7, a million → CSV', command: loop, env: pinned(scratch) }] : works;
}

/** What must stream: a ledger of a million events, which would take ten times the memory if it were held. */
const TRACED = 'total = 0\nfor number in xrange(71429):\n    total += number\n';

function tracedWorks() {
  const script = join(scratch, 'traced.py');
  writeFileSync(script, TRACED);
  const trace = (...options) => [process.execPath, join(root, 'bin', 'refplot.js'), 'trace', script, '--quiet', ...options];
  return [
    { name: 'run, without a ledger', command: [process.execPath, join(root, 'bin', 'refplot.js'), 'run', script], env },
    { name: 'trace → CSV', command: trace('-o', join(scratch, 't.csv')), env, goal: '≤ 4000 ms, ≤ 160 MiB' },
    { name: 'trace → JSON', command: trace('-o', join(scratch, 't.json')), env, goal: '≤ 160 MiB' },
    { name: 'trace --object → SVG', command: trace('--object', 'number', '-o', join(scratch, 't.svg')), env, goal: '≤ 4000 ms' },
  ];
}

const ratio = (milliseconds, peer) => (peer === undefined ? '–' : (milliseconds / peer).toFixed(2));

function printTable(table) {
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
  const last = widths.length - 1;
  const pad = (text, column) => (column === 0 || column === last ? text.padEnd(widths[column]) : text.padStart(widths[column]));
  for (const row of table) console.log(row.map(pad).join('  ').trimEnd());
  console.log('');
}

/** Each work beside the peers: the first work whose name begins so. */
function printProcesses(title, results, peers) {
  const found = peers.map((name) => results.find((result) => result.name.startsWith(name)));
  const rows = results.map(({ name, milliseconds, mebibytes, goal }) => [
    name,
    milliseconds.toFixed(1),
    ...found.map((peer) => ratio(milliseconds, peer?.milliseconds)),
    mebibytes?.toFixed(0) ?? '–',
    goal ?? '',
  ]);
  printTable([[title, 'ms', ...peers.map((name) => `× ${name}`), 'MiB', 'goal'], ...rows]);
}

function printRuntime(results) {
  const rows = results.map(({ name, first, warm, peer }) => [
    name,
    first.toFixed(0),
    ratio(first, peer?.warm),
    warm.toFixed(0),
    ratio(warm, peer?.warm),
    peer?.warm.toFixed(0) ?? '–',
    'first ≤ 3.5, warm ≤ 2',
  ]);
  printTable([['in one process', 'first ms', '× CPython', 'warm ms', '× CPython', 'CPython ms', 'goal'], ...rows]);
}

async function bench() {
  if (!existsSync(join(root, 'dist'))) throw new Error('not built: run `npm run build`');
  const python = findPython();
  const matplotlib = findMatplotlib(python, scratch);
  console.log(`Node ${process.version}, ${pairs} rounds, load ${loadavg()[0].toFixed(1)}; medians of whole processes`);
  if (!python) console.log('CPython 2.7 not found: REFPLOT_BENCH_PYTHON names one');
  if (!matplotlib) console.log('matplotlib not found: REFPLOT_MATPLOTLIB_PATH names the folder it was installed into');
  console.log('');
  printProcesses('500 integers', measure(shortWorks(python, matplotlib), pairs, scratch), ['node -e 0', 'matplotlib']);
  printProcesses('a million', measure(longWorks(python), Math.min(pairs, LONG_PAIRS), scratch), ['CPython']);
  printProcesses('a million events', measure(tracedWorks(), LONG_PAIRS, scratch), ['run, without']);
  printRuntime(await measureRuntime(scratch, python, pinned(scratch)));
}

try {
  await bench();
} finally {
  rmSync(scratch, { recursive: true });
}
