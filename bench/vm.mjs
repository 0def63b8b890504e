/** The runtime in one process: first and warm runs of three programs, beside the same under CPython 2.7. No images, no audit. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const WARM_RUNS = 7;

const PROGRAMS = {
  'fib(24)': `
def fib(number):
    return number if number < 2 else fib(number - 1) + fib(number - 2)
fib(24)
`,
  'a loop of 300,000 steps': `
def loop(steps):
    total = 0
    for number in xrange(steps):
        total += number
loop(300000)
`,
  'a million getrefcounts': `
import sys
counts = [sys.getrefcount(number) for number in range(1000000)]
`,
};

/** Times each program the same way inside CPython: milliseconds, first run first. */
const PEER = `
import sys, time
code = compile(sys.stdin.read(), 'bench', 'exec')
for turn in range(1 + int(sys.argv[1])):
    start = time.time()
    exec(code, {'__name__': 'bench'})
    print((time.time() - start) * 1000)
`;

const median = (numbers) => [...numbers].sort((left, right) => left - right)[Math.floor(numbers.length / 2)];
const summary = ([first, ...warm]) => ({ first, warm: median(warm) });

/** The runtime's door, bundled for this node. */
async function loadRuntime(scratch) {
  const outfile = join(scratch, 'runtime.mjs');
  await build({ entryPoints: [join(root, 'src', 'python', 'index.ts')], bundle: true, format: 'esm', platform: 'node', outfile });
  return import(pathToFileURL(outfile).href);
}

function timed(run, source) {
  const errors = [];
  const options = {
    filename: 'bench.py',
    mode: 'module',
    argv: ['bench.py'],
    images: { bare: () => null, layer: () => null },
    stdout: () => undefined,
    stderr: (text) => errors.push(text),
    audit: 'off',
  };
  const start = process.hrtime.bigint();
  const { exitCode } = run(source, options);
  if (exitCode !== 0) throw new Error(errors.join(''));
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function timedByPython(python, env, source) {
  const printed = execFileSync(python, ['-c', PEER, String(WARM_RUNS)], { env, input: source, encoding: 'utf8' });
  return printed.trim().split('\n').map(Number);
}

/** Rows for the report: name, first and warm run in milliseconds, and CPython's where there is one. */
export async function measureRuntime(scratch, python, env) {
  const { run } = await loadRuntime(scratch);
  return Object.entries(PROGRAMS).map(([name, source]) => {
    const ours = summary(Array.from({ length: 1 + WARM_RUNS }, () => timed(run, source)));
    return { name, ...ours, peer: python && summary(timedByPython(python, env, source)) };
  });
}
