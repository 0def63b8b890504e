/** The one gate: build, lint, types, unused code, tests and committed charts. Ends with one line, `N passed, N failed`. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'refplot-check-'));
const report = join(scratch, 'tests.json');

/** Whether the command ended well; it prints for itself. */
function run(command, ...args) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  return status === 0;
}

const tool = (name, ...args) => run(process.execPath, join(root, 'node_modules', ...name.split('/')), ...args);

const GATES = {
  build: () => run(process.execPath, 'scripts/build.mjs'),
  lint: () => tool('@biomejs/biome/bin/biome', 'check', '--error-on-warnings'),
  types: () => tool('typescript/bin/tsc') && tool('typescript/bin/tsc', '--project', 'src/page'),
  'unused code': () => tool('knip/bin/knip.js'),
  tests: () => tool('vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`),
  charts: () => run(process.execPath, 'scripts/charts.mjs', '--check'),
};

/** Tests by vitest's own report; none when it came to no end. */
function countTests() {
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

const results = Object.entries(GATES).map(([name, gate]) => {
  console.log(`\n== ${name}`);
  return { name, passed: gate() };
});
const tests = countTests();
rmSync(scratch, { recursive: true });

console.log('');
for (const { name, passed } of results) console.log(`${passed ? 'passed' : 'FAILED'}  ${name}`);
if (tests.skipped > 0) console.log(`${tests.skipped} tests skipped: they need something that is not on this machine`);
const broken = results.filter(({ passed }) => !passed);
// A failed test is counted as itself, and not once more as the gate.
const failed = tests.failed + broken.filter(({ name }) => name !== 'tests' || tests.failed === 0).length;
console.log(`${tests.passed + results.length - broken.length} passed, ${failed} failed`);
process.exitCode = broken.length > 0 ? 1 : 0;
