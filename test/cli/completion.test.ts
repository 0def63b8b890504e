/** `refplot completion`, loaded into the real shells, which are asked what they would complete. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const bin = fileURLToPath(new URL('../../bin/refplot.js', import.meta.url));
let folder = '';

const refplot = (...args: string[]) => spawnSync(process.execPath, [bin, ...args], { cwd: folder, encoding: 'utf8' });
const has = (shell: string): boolean => spawnSync(shell, ['-c', 'true']).status === 0;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'refplot-completion-'));
  for (const shell of ['bash', 'zsh', 'fish']) writeFileSync(join(folder, `completion.${shell}`), refplot('completion', shell).stdout);
  writeFileSync(join(folder, 'result one.json'), '');
  writeFileSync(join(folder, 'script.py'), '');
  mkdirSync(join(folder, 'results'));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** What bash puts in place of the last word of a line; it breaks words at "=", too. */
function bash(line: string): string[] {
  const words = line.replaceAll('=', ' = ').split(' ');
  const script =
    'source completion.bash; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _refplot 2>&1; for word in "$' +
    '{COMPREPLY[@]}"; do echo "$word"; done';
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script, 'bash', ...words], { cwd: folder, encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout.split('\n').filter((word) => word !== '');
}

function fish(line: string): string[] {
  const { stdout, stderr } = spawnSync('fish', ['--no-config', '-c', `source completion.fish; complete -C ${JSON.stringify(line)}`], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, HOME: folder },
  });
  expect(stderr).toBe('');
  return stdout.split('\n').flatMap((text) => text.split('\t', 1)[0] || []);
}

/** zsh completes at a prompt alone: it is given one, a line and a tab, and what it makes of the line is read back. */
function zsh(line: string): string {
  const script = `
zmodload zsh/zpty
zpty z zsh -f -i
zpty -w z "PROMPT= ; autoload -Uz compinit; compinit -D -u; source ./completion.zsh; setopt no_list_beep; bindkey '^X' accept-line; refplot() { print -r -- \\"<\\$*>\\" }; print ready"
while zpty -r z text '*ready*'; do [[ $text == *ready* ]] && break; done
zpty -n -w z ${JSON.stringify(line)}$'\\t'
sleep 1
zpty -n -w z $'\\n'
zpty -r z text '*<*>*'
print -r -- "$text"
zpty -d z`;
  const { stdout } = spawnSync('zsh', ['-f', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 20_000,
    env: { ...process.env, TERM: 'dumb', ZDOTDIR: folder },
  });
  return /<([^<>]*)>/.exec(stdout)?.[1] ?? stdout;
}

const CASES: readonly (readonly [line: string, expected: readonly string[]])[] = [
  ['refplot in', ['ints']],
  ['refplot ints --mo', ['--mode']],
  ['refplot ints --mode ', ['module', 'script']],
  ['refplot ints -q --format v', ['vl']],
  ['refplot explain -f d', ['dot']],
  ['refplot dis --target 2.7 --mode s', ['single']],
  ['refplot completion ', ['bash', 'fish', 'zsh']],
  ['refplot check r', ['results']],
  ['refplot run sc', ['script.py']],
  ['refplot trace --object ints --fo', ['--format']],
  ['refplot merge --out-dir r', ['results']],
];

const bare = (words: readonly string[]): string[] => words.map((word) => word.replace(/\/$/, '')).sort();

describe('bash', () => {
  test.each([...CASES, ['refplot ints --mode=sc', ['script']] as const, ['refplot merge re', ['result one.json', 'results']] as const])(
    '%s',
    (line, expected) => {
      expect(bare(bash(line))).toEqual(expected);
    },
  );

  test('every command, and every option of one', () => {
    const commands = bash('refplot ');
    for (const name of [
      'ints',
      'letters',
      'keywords',
      'run',
      'article',
      'explain',
      'dis',
      'trace',
      'merge',
      'check',
      'list',
      'capture',
      'completion',
    ])
      expect(commands).toContain(name);
    const options = bash('refplot ints -');
    const help = [...refplot('ints', '--help').stdout.matchAll(/^ {2}(?:(-\w), )?(--[\w-]+)/gm)].flatMap((match) => [match[1], match[2]]);
    expect(new Set(options)).toEqual(new Set(help.filter((name) => name !== undefined)));
  });
});

describe.skipIf(!has('fish'))('fish', () => {
  test.each(CASES)('%s', (line, expected) => expect(bare(fish(line))).toEqual(expected));
  test('options have descriptions', () => expect(fish('refplot ints --')).toContain('--range'));
});

/** What is typed may come before the prompt is ready on a busy machine. */
describe.skipIf(!has('zsh'))('zsh', { retry: 2 }, () => {
  test.each([
    ['refplot in', 'ints'],
    ['refplot ints --mo', 'ints --mode'],
    ['refplot ints -q --format v', 'ints -q --format vl'],
    ['refplot explain -f d', 'explain -f dot'],
    ['refplot check r', 'check results'],
    ['refplot run sc', 'run script.py'],
  ])('%s', (line, expected) => expect(zsh(line).trim()).toContain(expected));
});

test.each([
  [['completion'], /missing required argument 'shell'/],
  [['completion', 'csh'], /Allowed choices are bash, zsh, fish/],
])('%j', (args, message) => {
  const { status, stdout, stderr } = refplot(...args);
  expect(stderr).toMatch(message);
  expect([status, stdout]).toEqual([2, '']);
});
