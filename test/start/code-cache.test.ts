import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type CacheKey, CodeCache } from '../../src/start/code-cache.ts';

const KEY: CacheKey = { build: 'b', nodeVersion: 'v20.19.0', arch: 'x64', flags: '[]' };
const CODE = Buffer.from('compiled code, as far as this test is concerned');
let home: string;

const cacheOf = (key: Partial<CacheKey> = {}, env: NodeJS.ProcessEnv = { XDG_CACHE_HOME: home }) => {
  const { getuid } = process;
  return CodeCache.of({ env, ...(getuid && { getuid }) }, { ...KEY, ...key });
};
const folder = () => join(home, 'refplot');
const onlyFile = () => join(folder(), readdirSync(folder())[0] as string);
const keep = () => cacheOf()?.write('main', { code: CODE, commands: ['ints'] });
const kept = () => cacheOf()?.read('main');

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'refplot-cache-'));
});
afterEach(() => rmSync(home, { recursive: true }));

describe('what was written', () => {
  test('is read again, with its commands', () => {
    keep();
    expect(kept()?.code.equals(CODE)).toBe(true);
    expect(kept()?.commands).toEqual(['ints']);
  });

  test('begins on a word for V8', () => {
    keep();
    expect((kept()?.code.byteOffset ?? 1) % 8).toBe(0);
  });

  test('is one file of the user alone, in a private folder', () => {
    keep();
    expect(readdirSync(folder())).toHaveLength(1);
    expect(statSync(onlyFile()).mode & 0o777).toBe(0o600);
    expect(statSync(folder()).mode & 0o777).toBe(0o700);
  });

  test.each([{ build: 'c' }, { nodeVersion: 'v22.0.0' }, { arch: 'arm64' }, { flags: '["--jitless"]' }])('is nothing to %o', (key) => {
    keep();
    expect(cacheOf(key)?.read('main')).toBeUndefined();
  });

  test('goes a month later, for another build', () => {
    cacheOf()?.write('main.cjs', { code: CODE, commands: [] });
    const old = new Date(Date.now() - 31 * 24 * 3600 * 1000);
    utimesSync(onlyFile(), old, old);
    cacheOf()?.removeOld();
    expect(readdirSync(folder())).toHaveLength(1);
    cacheOf({ build: 'c' })?.removeOld();
    expect(readdirSync(folder())).toHaveLength(0);
  });
});

describe('a doubtful cache is not used', () => {
  test('one bit changed, anywhere', () => {
    keep();
    const whole = readFileSync(onlyFile());
    for (let at = 0; at < whole.length; at++) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] as number) ^ 1;
      writeFileSync(onlyFile(), damaged);
      // A changed bit in the padding or in a command's name harms nobody.
      const code = kept()?.code;
      expect(code === undefined || code.equals(CODE), `byte ${at}`).toBe(true);
    }
  });

  test.each([0, 3, 4, 20, 100, 150])('cut to %i bytes', (length) => {
    keep();
    truncateSync(onlyFile(), length);
    expect(kept()).toBeUndefined();
  });

  test('with something appended', () => {
    keep();
    writeFileSync(onlyFile(), '.', { flag: 'a' });
    expect(kept()).toBeUndefined();
  });

  test.skipIf(process.platform === 'win32')('in a folder that others can enter, or behind a link', () => {
    keep();
    chmodSync(folder(), 0o770);
    expect(kept()).toBeUndefined();
    chmodSync(folder(), 0o700);
    expect(kept()).toBeDefined();
    const elsewhere = mkdtempSync(join(tmpdir(), 'refplot-cache-'));
    symlinkSync(folder(), join(elsewhere, 'refplot'));
    expect(cacheOf({}, { XDG_CACHE_HOME: elsewhere })?.read('main')).toBeUndefined();
    rmSync(elsewhere, { recursive: true });
  });

  test('of another user', () => {
    keep();
    const stranger = CodeCache.of({ env: { XDG_CACHE_HOME: home }, getuid: () => 12345 }, KEY);
    expect(stranger?.read('main')).toBeUndefined();
    stranger?.write('other', { code: CODE, commands: [] });
    expect(readdirSync(folder())).toHaveLength(1);
  });
});

describe('where it lives', () => {
  test('below the home folder without XDG_CACHE_HOME, and where that is no absolute path', () => {
    for (const env of [{ HOME: home }, { HOME: home, XDG_CACHE_HOME: 'relative' }]) {
      cacheOf({}, env)?.write('main', { code: CODE, commands: [] });
      expect(readdirSync(join(home, '.cache', 'refplot'))).toHaveLength(1);
    }
  });

  test('nowhere, when switched off or homeless', () => {
    expect(cacheOf({}, { XDG_CACHE_HOME: home, REFPLOT_NO_CODE_CACHE: '1' })).toBeUndefined();
    expect(cacheOf({}, {})).toBeUndefined();
  });

  test('writing where that is impossible fails silently', () => {
    writeFileSync(folder(), 'a file in the way');
    expect(keep).not.toThrow();
    expect(kept()).toBeUndefined();
  });
});
