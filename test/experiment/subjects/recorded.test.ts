/**
 * What real interpreters sent, recorded, so that it is read on machines without them: `REFPLOT_RECORD=1` records those that are here. The
 * recorded programs print their numbers, too, which come by another way than the protocol's.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { comparableImages, runBuiltin } from '../../../src/experiment/subjects/builtin.ts';
import { environment } from '../../../src/experiment/subjects/environment.ts';
import { factsOf } from '../../../src/experiment/subjects/facts.ts';
import type { Facts, Interpreter } from '../../../src/experiment/subjects/interpreter.ts';
import { Listener } from '../../../src/experiment/subjects/listener.ts';
import { outcomeOf } from '../../../src/experiment/subjects/outcome.ts';
import { type Ended, runJob } from '../../../src/experiment/subjects/process.ts';
import type { Program } from '../../../src/experiment/subjects/program.ts';
import { shippedImages } from '../../../src/python/index.ts';
import { interpreterWith } from '../../python/oracle.ts';
import { silentProgram } from './program.ts';

interface Run {
  readonly lines: readonly string[];
  /** What the program printed: counts, as a list. */
  readonly printed: string;
  readonly ended: Ended;
}

interface Recording {
  readonly kind: Interpreter['kind'];
  readonly facts: Facts;
  readonly runs: Readonly<Record<string, Run>>;
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const recordingOf = (version: string): string => here(`../../golden/${version}/protocol.json`);

/** Calls of every shape: texts beyond ASCII, numbers that JSON lacks, keywords, handles, tuples of replies, an exception of matplotlib's. */
const CALLS = `# -*- coding: utf-8 -*-
import matplotlib.pyplot as plt
figure, (left, right) = plt.subplots(1, 2, figsize=(8, 4))
left.plot([0, 1.5, 2], [float('inf'), float('nan'), -1e300], 'r--', label=u'caf\xe9 \u4e2d "quoted"\\n')
right.bar((1, 2, 3), [4, 5, 6], width=0.5, color='g')
left.legend(loc='upper left'); right.set_xticks([1, 2]); right.set_xticklabels(['a', u'\xe9'])
figure.suptitle('both')
try:
    plt.plot([1, 2], [1, 2, 3])
except ValueError:
    plt.title('caught')
counts = []
print(counts)
`;

function programs(): Record<string, Program> {
  const counted = (name: string, mode: Program['mode'], given: Record<string, string> = {}): Program => {
    const program = silentProgram(name, mode, given);
    return { ...program, source: `${program.source}print(counts)\n` };
  };
  return {
    'ints, script': counted('ints', 'script', { range: '300' }),
    'ints, module': counted('ints', 'module', { range: '300' }),
    'letters, script': counted('letters', 'script'),
    calls: { ...counted('ints', 'script'), name: 'calls', filename: 'calls.py', source: Buffer.from(CALLS, 'utf8').toString('latin1') },
  };
}

/** Runs a program as it is run for a user, and keeps what it sends. */
async function record(interpreter: Interpreter, { source, filename, mode, argv }: Program, flags: readonly string[]): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'refplot-record-'));
  const listener = new Listener(interpreter.name);
  const lines: string[] = [];
  let printed = '';
  writeFileSync(join(folder, filename), source, 'latin1');
  const harness = here('../../../src/experiment/subjects/harness.py');
  const ended = await runJob({
    ...interpreter,
    args: [...interpreter.args, ...flags, harness, mode, filename, '--', '--', ...argv],
    env: environment(folder),
    cwd: folder,
    input: false,
    timeoutMs: 60_000,
    limit: 1 << 24,
    stdout: (bytes) => {
      printed += bytes;
    },
    stderr: (bytes) => expect(bytes).toBe(''),
    line: (line) => {
      lines.push(line);
      return listener.hear(line);
    },
  });
  rmSync(folder, { recursive: true });
  return { lines, printed, ended };
}

async function recordAll(interpreter: Interpreter): Promise<Recording> {
  const facts = await factsOf(interpreter, 60_000);
  const runs: Record<string, Run> = {};
  for (const [name, program] of Object.entries(programs())) {
    runs[name] = await record(interpreter, program, facts.version.startsWith('2') ? [] : ['-I']);
  }
  return { kind: interpreter.kind, facts, runs };
}

/** The result that is made of what was recorded. */
async function replay({ kind, facts }: Recording, { lines, ended }: Run, program: Program) {
  const listener = new Listener('recorded');
  for (const line of lines) listener.hear(line);
  return (await outcomeOf(program, { interpreter: { kind, name: 'recorded' }, facts, flags: [], listener, ended })).result;
}

const RELEASES = ['2.7.18', '3.6.15', '3.7.16', '3.8.18', '3.9.18', '3.10.13', '3.11.7', '3.12.1', '3.13.0', '3.14.2', '3.15.0'];

/** What stays the same from run to run and from machine to machine: all but the numbers. */
const shapeOf = ({ lines }: Run): string[] => lines.map((line) => line.replaceAll(/\b\d+\b/g, '0'));

describe.each(RELEASES)('%s', (release) => {
  const path = recordingOf(release.split('.').slice(0, 2).join('.'));
  const interpreter = interpreterWith(release);

  test.skipIf(interpreter === undefined)('sends what was recorded, but for the numbers', { timeout: 120_000 }, async () => {
    const now = await recordAll(interpreter as Interpreter);
    if (process.env.REFPLOT_RECORD === '1') writeFileSync(path, `${JSON.stringify(now, null, 1)}\n`);
    const recorded = JSON.parse(readFileSync(path, 'utf8')) as Recording;
    expect(now.facts).toEqual(recorded.facts);
    for (const [name, run] of Object.entries(recorded.runs)) expect(shapeOf(now.runs[name] as Run)).toEqual(shapeOf(run));
  });

  test.skipIf(!existsSync(path))('what was recorded is read as it was printed', async () => {
    const recorded = JSON.parse(readFileSync(path, 'utf8')) as Recording;
    expect(recorded.facts.version).toBe(release);
    for (const [name, program] of Object.entries(programs())) {
      const run = recorded.runs[name] as Run;
      const { subject, series, figures } = await replay(recorded, run, program);
      expect(subject).toMatchObject({ kind: recorded.kind, origin: 'measured', version: release, mode: program.mode });
      if (name === 'calls') {
        const images = comparableImages(shippedImages('2.7'));
        expect(figures).toEqual(runBuiltin({ ...program, target: '2.7', images, maxSteps: 1e9, maxMemory: 2 ** 30 }).result.figures);
        continue;
      }
      const counts = JSON.parse(run.printed) as number[];
      expect(series[0]?.points.map(({ y }) => y)).toEqual(counts);
      // No count of these is a thousandth of an immortal's.
      const immortals = Number(release.split('.')[1]) >= 12 ? counts.map((count) => count > 1e6) : counts.map(() => false);
      expect(series[0]?.points.map(({ immortal }) => immortal)).toEqual(immortals);
    }
  });
});
