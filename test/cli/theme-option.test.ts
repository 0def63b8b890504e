/** `--theme` and `--spec` of the built command line. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';

const bin = fileURLToPath(new URL('../../bin/refplot.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'refplot-options-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, value: unknown): string => {
  writeFileSync(join(folder, name), JSON.stringify(value));
  return name;
};

function refplot(...args: readonly string[]): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  return spawnSync(process.execPath, [bin, ...args], { cwd: folder, encoding: 'utf8' });
}

it('draws in a theme, which the provenance names', () => {
  const { status, stdout } = refplot('keywords', '--theme', 'dark', '-q', '-f', 'svg');
  expect(status).toBe(0);
  expect(stdout).toContain('fill="#0d1117"');
  expect(stdout).toContain('"command":["keywords","--theme","dark"]');
});

it('draws a chart of the user, and tells remarks with --quiet, too', () => {
  const encoding = { x: { field: 'x' }, y: { field: 'count', type: 'quantitative' }, shape: { field: 'series' } };
  const spec = file('own.vl.json', { mark: 'bar', encoding });
  const { status, stdout, stderr } = refplot('keywords', '--spec', spec, '-q', '-f', 'svg');
  expect([status, stderr.startsWith('own.vl.json: ')]).toEqual([0, true]);
  expect(stdout).toContain('>python<');
});

it('gives a page the scheme of a theme, and the chart of the user where there are no scripts', () => {
  const scheme = (...options: string[]): string | undefined =>
    /data-scheme="(\w+)"/.exec(refplot('keywords', ...options, '-q', '-f', 'html').stdout)?.[1];
  expect([scheme(), scheme('--theme', 'dark'), scheme('--theme', 'light'), scheme('--theme', 'print')]).toEqual([
    'auto',
    'dark',
    'light',
    'auto',
  ]);
  const spec = file('page.vl.json', { title: 'my own', mark: 'bar', encoding: { x: { field: 'x' }, y: { field: 'count' } } });
  const page = refplot('keywords', '--spec', spec, '-q', '-f', 'html').stdout;
  expect(page.match(/<noscript class="drawing">/g)).toHaveLength(1);
  expect(page).toContain('>my own</text>');
});

it.each([
  [['--theme', 'drak'], "no theme 'drak'", 'Did you mean dark?'],
  [['--theme', 'none.json'], "cannot read 'none.json'", ''],
  [['--theme', file('bad-theme.json', { axis: { labelColr: 'red' } })], "'axis.labelColr' is nothing", 'Did you mean labelColor?'],
  [
    ['--spec', file('bad.vl.json', { mark: 'bar', encoding: { x: { field: 'nothing' } } })],
    "the field 'nothing'",
    'x, count, immortal, series, subject',
  ],
  [['--log', '--spec', file('good.vl.json', { mark: 'bar', encoding: { x: { field: 'x' } } })], '--log is for', ''],
])('refuses %j before anything runs, and writes nothing', (args, message, hint) => {
  const { status, stdout, stderr } = refplot('keywords', ...args, '-f', 'svg');
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(message);
  expect(stderr).toContain(hint);
  expect(stderr).not.toContain('simulated');
});
