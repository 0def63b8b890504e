/** The workflow of the project: safe, pinned, and every refplot command in it does what the next one needs. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { findInterpreters } from '../../src/experiment/interpreters.ts';
import { pyodides } from '../python/oracle.ts';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly steps: readonly Step[];
  readonly permissions?: unknown;
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly jobs: Readonly<Record<'check' | 'measure' | 'pyodide' | 'merge', Job>>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const text = readFileSync(join(root, '.github', 'workflows', 'charts.yml'), 'utf8');
const document = parseDocument(text, { strict: true });
const workflow = document.toJS() as Workflow;
const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
const commandsOf = (job: keyof Workflow['jobs']): Step[] => workflow.jobs[job].steps.filter(({ run }) => run?.includes('refplot.js'));

describe('the workflow', () => {
  test('is YAML without complaints', () => expect([document.errors, document.warnings]).toEqual([[], []]));

  test('may read the repository and no more, on pull requests too', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    for (const { permissions } of Object.values(workflow.jobs)) expect(permissions).toBeUndefined();
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    expect(text).not.toContain('secrets.');
  });

  test('leaves no token behind', () => {
    for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout')))
      expect(step.with?.['persist-credentials']).toBe(false);
  });

  test('pins every action to a commit and says its version', () => {
    const lines = text.split('\n').filter((line) => line.includes('uses:'));
    expect(lines.length).toBe(steps.filter(({ uses }) => uses).length);
    for (const line of lines) expect(line).toMatch(/uses: [\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('runs what only bash understands in bash', () => {
    for (const { run, shell } of steps) if (run !== undefined && /[*>$&|]/.test(run)) expect([run, shell]).toEqual([run, 'bash']);
  });
});

const python = findInterpreters().find(({ name }) => /^python3\.\d+$/.test(name));
let folder = '';
let summary = '';

/** Runs a step as GitHub does: its `python` is an interpreter of this machine. */
function perform({ run = '', shell = 'sh' }: Step): void {
  const command = run.replaceAll('node bin/refplot.js', `'${process.execPath}' '${join(root, 'bin', 'refplot.js')}'`);
  const { status, stderr } = spawnSync(shell, ['-e', '-c', command], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH}`, GITHUB_STEP_SUMMARY: summary },
  });
  expect([run, status, stderr]).toEqual([run, 0, expect.not.stringContaining('refplot:')]);
}

describe('its commands', () => {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'refplot-workflow-'));
    summary = join(folder, 'summary.md');
    mkdirSync(join(folder, 'bin'));
    if (python !== undefined) symlinkSync(python.path, join(folder, 'bin', 'python'));
    cpSync(join(root, 'out'), join(folder, 'out'), { recursive: true });
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  test('check the committed charts', () => {
    expect(commandsOf('check')).toHaveLength(1);
    for (const step of commandsOf('check')) perform(step);
  });

  test.skipIf(python === undefined)('measure on machines and merge their results', { timeout: 120_000 }, () => {
    const machines = [
      ['linux', 'measure'],
      ['windows', 'measure'],
      ...(pyodides.length > 0 ? [['pyodide', 'pyodide'] as const] : []),
    ] as const;
    for (const [machine, job] of machines) {
      for (const step of commandsOf(job)) perform(step);
      mkdirSync(join(folder, 'results', machine), { recursive: true });
      for (const name of readdirSync(folder).filter((each) => each.startsWith('measured-')))
        renameSync(join(folder, name), join(folder, 'results', machine, name));
    }
    for (const step of commandsOf('merge')) perform(step);
    for (const name of ['ints.svg', 'ints.csv', 'letters.svg', 'letters.csv']) expect(readdirSync(folder)).toContain(name);
    const written = readFileSync(summary, 'utf8');
    expect(written.match(/```mermaid/g)).toHaveLength(2);
    expect(written).toMatch(/measured, holders, windows \| 500 \| 500 of 500 \|/);
    if (pyodides.length > 0) expect(written).toMatch(/^\| 3\.14\.\d+ Pyodide, holders \| 500 \| \d+ of 500 \|/m);
  });
});
