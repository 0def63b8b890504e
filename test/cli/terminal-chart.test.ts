import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const program = fileURLToPath(new URL('../../bin/refplot.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'refplot-terminal-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ENV = { PATH: process.env.PATH ?? '', HOME: folder, LANG: 'C.UTF-8', REFPLOT_NO_CODE_CACHE: '1' };
type Environment = Readonly<Record<string, string>>;

const piped = (args: readonly string[], env: Environment = {}) =>
  spawnSync(process.execPath, [program, ...args, '-q'], { cwd: folder, encoding: 'utf8', env: { ...ENV, ...env } });

/** Runs in a terminal of its own, that util-linux' `script` makes. */
function onTerminal(command: string, env: Environment = {}): string {
  const line = `stty rows 24 cols 60; '${process.execPath}' '${program}' ${command} -q`;
  const { stdout } = spawnSync('script', ['-qec', line, '/dev/null'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...ENV, TERM: 'xterm', ...env },
    input: '',
  });
  return stdout.replaceAll('\r\n', '\n');
}

const hasTerminals = onTerminal('--version').includes('.');

const widths = (text: string): number[] => text.split('\n').map((line) => [...line].length);

describe('-f text', () => {
  it('is 80 columns wide and plain in a pipe', () => {
    const { stdout, status } = piped(['keywords', '-f', 'text']);
    expect(status).toBe(0);
    expect(Math.max(...widths(stdout))).toBe(80);
    expect(stdout).toContain('█');
    expect(stdout).not.toContain('\u001b');
  });

  it('is as wide as COLUMNS, and coloured where asked for', () => {
    expect(Math.max(...widths(piped(['keywords', '-f', 'text'], { COLUMNS: '50' }).stdout))).toBe(50);
    expect(piped(['keywords', '-f', 'text', '--color']).stdout).toContain('\u001b[36m█');
  });

  it('is ASCII where the locale is not UTF-8', () => {
    expect(piped(['keywords', '-f', 'text'], { LANG: 'C' }).stdout).toMatch(/^[\n -~]+$/);
    expect(piped(['keywords', '-f', 'text'], { LC_ALL: 'C' }).stdout).toMatch(/^[\n -~]+$/);
  });

  it('takes --log', () => expect(piped(['ints', '-f', 'text', '--log']).stdout).toContain('10³'));
});

describe.skipIf(!hasTerminals)('on a terminal', () => {
  it('the shortened table and the chart fit into the window, and files are written', () => {
    const shown = onTerminal('ints', { NO_COLOR: '1' });
    expect(shown).toContain('more rows');
    expect(shown).toMatch(/┤.*[\u2801-\u28ff]/);
    expect(shown.trimEnd().split('\n').length).toBeLessThan(24);
    expect(Math.max(...widths(shown))).toBeLessThanOrEqual(60);
    expect(shown).not.toContain('\u001b[');
  });

  it('the chart is coloured', () => expect(onTerminal('keywords')).toContain('\u001b[36m█'));

  it('-f table and -o have none', () => {
    expect(onTerminal('ints -f table')).not.toContain('┤');
    expect(onTerminal('ints -o a.csv')).toBe('');
  });
});
