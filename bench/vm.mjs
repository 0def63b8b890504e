/** The runtime as it is shipped: first and warm runs of three programs, beside the same under CPython 2.7. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

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

/** Times a program inside either: milliseconds, first run first. */
const TIMER = `
import sys, time
code = compile(sys.stdin.read(), 'bench', 'exec')
for turn in range(1 + int(sys.argv[1])):
    start = time.time()
    exec(code, {'__name__': 'bench'})
    print((time.time() - start) * 1000)
`;

const median = (numbers) => [...numbers].sort((left, right) => left - right)[Math.floor(numbers.length / 2)];
const summary = ([first, ...warm]) => ({ first, warm: median(warm) });

function timed(command, env, source) {
  const [program, ...args] = command;
  const printed = execFileSync(program, args, { env, input: source, encoding: 'utf8' });
  return summary(printed.trim().split('\n').map(Number));
}

/** Rows for the report: name, first and warm run in milliseconds, and CPython's where there is one. */
export function measureRuntime(scratch, python, env) {
  const timer = join(scratch, 'timer.py');
  writeFileSync(timer, TIMER);
  const command = (...interpreter) => [...interpreter, timer, String(WARM_RUNS)];
  return Object.entries(PROGRAMS).map(([name, source]) => ({
    name,
    ...timed(command(process.execPath, join(root, 'bin', 'refplot.js'), 'run'), env, source),
    peer: python && timed(command(python), env, source),
  }));
}
