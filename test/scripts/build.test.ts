import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** A package of its own: the real bin, and a dist/ built from a program made for the test. */
let home: string;

const MAIN = `
import { TextDecoder } from 'node:util';
import data from './data.json' with { type: 'json' };
export async function main(process: NodeJS.Process): Promise<number> {
  if (process.argv[2] === 'lazy') process.stdout.write((await import('./lazy.ts')).say(data.word));
  else process.stdout.write(new TextDecoder().decode(Buffer.from(data.word)));
  return Number(process.argv[3] ?? 0);
}`;
/** Too large to share a file with others. */
const LAZY = `export const say = (word: string) => word + ' lazily from ' + import.meta.url; export const much = '${'x'.repeat(20_000)}';`;

const refplot = (file: string, ...args: string[]) =>
  spawnSync(process.execPath, [file, ...args], { encoding: 'utf8', cwd: tmpdir(), env: { XDG_CACHE_HOME: join(home, 'cache') } });

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'refplot-build-'));
  mkdirSync(join(home, 'bin'));
  for (const name of ['refplot.js', 'package.json']) writeFileSync(join(home, 'bin', name), readFileSync(join(root, 'bin', name)));
  writeFileSync(join(home, 'main.ts'), MAIN);
  writeFileSync(join(home, 'lazy.ts'), LAZY);
  writeFileSync(join(home, 'data.json'), JSON.stringify({ word: 'said “so”' }));
  const { buildProgram } = (await import(pathToFileURL(join(root, 'scripts', 'build.mjs')).href)) as {
    buildProgram(entries: Record<string, string>, dist: string): Promise<void>;
  };
  await buildProgram({ main: join(home, 'main.ts') }, join(home, 'dist'));
});
afterAll(() => rmSync(home, { recursive: true }));

test('what import() loads is a file of its own where it is large; small chunks share one', () => {
  const files = readdirSync(join(home, 'dist')).filter((name) => name.endsWith('.cjs') && name !== 'start.cjs');
  expect(files).toEqual([expect.stringMatching(/^lazy-.*\.cjs$/), 'small.cjs']);
});

test('the bin runs it from any folder, through a link too, three times alike', () => {
  const link = join(home, 'refplot');
  symlinkSync(join(home, 'bin', 'refplot.js'), link);
  for (const file of [join(home, 'bin', 'refplot.js'), link, link]) {
    const { stdout, stderr, status } = refplot(file, 'lazy');
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^said “so” lazily from file:.*lazy\.ts$/);
    expect(status).toBe(0);
  }
  expect(readdirSync(join(home, 'cache', 'refplot'))).toHaveLength(2);
});

test('main’s number is the exit code', () => {
  expect(refplot(join(home, 'bin', 'refplot.js'), 'eager', '4')).toMatchObject({ status: 4, stdout: 'said “so”', stderr: '' });
});

test('without dist/ the bin says what to do', () => {
  mkdirSync(join(home, 'unbuilt', 'bin'), { recursive: true });
  const bin = join(home, 'unbuilt', 'bin', 'refplot.js');
  writeFileSync(bin, readFileSync(join(root, 'bin', 'refplot.js')));
  const { stderr, status } = refplot(bin);
  expect(stderr).toMatch(/^refplot: not built yet: run `npm run build` in .*\n$/);
  expect(status).toBe(1);
});

test('an old node gets as far as the message', () => {
  const old = `Object.defineProperty(process.versions, 'node', { value: '18.20.4' }); require(${JSON.stringify(join(home, 'bin', 'refplot.js'))});`;
  const { stderr, status } = spawnSync(process.execPath, ['-e', old], { encoding: 'utf8' });
  expect(stderr).toMatch(/^refplot: needs Node\.js 20\.19 or newer; this is v/);
  expect(status).toBe(1);
});
