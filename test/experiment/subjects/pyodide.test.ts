/** The experiments on Pyodide, where its npm package is installed. */
import { describe, expect, test } from 'vitest';
import { runPython } from '../../../src/experiment/subjects/cpython.ts';
import { factsOf } from '../../../src/experiment/subjects/facts.ts';
import { pyodides } from '../../python/oracle.ts';
import { silentProgram } from './program.ts';

test.skipIf(pyodides.length > 0)('there is no Pyodide here: its live tests are skipped', () => {});

describe.each(pyodides.map((interpreter) => [interpreter.name, interpreter] as const))('%s', { timeout: 120_000 }, (_name, interpreter) => {
  const measure = (...program: Parameters<typeof silentProgram>) =>
    runPython(silentProgram(...program), { interpreter, flags: null, timeoutMs: 60_000 });

  test('is of the Python that its package says', async () => {
    const { facts, ...asked } = interpreter;
    const { packages, ...known } = facts as NonNullable<typeof facts>;
    expect(known).toEqual(await factsOf(asked, 60_000));
    expect(packages).toEqual({ pyodide: expect.stringMatching(/^\d+\.\d+\.\d+/) });
  });

  test.each(['script', 'module'] as const)('measures in %s mode; small integers are immortal', async (mode) => {
    const { exitCode, result } = await measure('ints', mode);
    expect(exitCode).toBe(0);
    expect(result.subject).toMatchObject({ kind: 'pyodide', origin: 'measured', version: interpreter.facts?.version, mode });
    const points = result.series[0]?.points ?? [];
    expect(points).toHaveLength(500);
    expect(points.slice(0, 257).every(({ immortal }) => immortal)).toBe(true);
    expect(points.slice(-100).some(({ immortal, y }) => immortal || y > 10)).toBe(interpreter.facts?.version.startsWith('3.15'));
  });

  test.each(['letters', 'keywords'])('measures %s', async (name) => {
    const { exitCode, result } = await measure(name, 'script');
    expect([exitCode, result.series[0]?.points.length]).toEqual([0, { letters: 26, keywords: 5 }[name]]);
    expect(result.series[0]?.points.some(({ immortal }) => immortal)).toBe(true);
  });

  test('counts holders where no count is told', async () => {
    const { result } = await measure('ints', 'module', { range: '300' }, 'holders');
    const points = result.series[0]?.points ?? [];
    expect(points.some(({ immortal }) => immortal)).toBe(false);
    expect(points[0]?.y).toBeGreaterThan(100);
    expect(points[299]?.y).toBeLessThan(6);
  });
});
