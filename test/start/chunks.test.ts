import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Chunks } from '../../src/start/chunks.ts';
import { CodeCache } from '../../src/start/code-cache.ts';

const require = createRequire(import.meta.url);
let folder: string;

const wrapped = (body: string): string => `(function(exports,require,module,__address){${body}})`;
const write = (name: string, body: string) => writeFileSync(join(folder, name), wrapped(body));

function chunksOf(withCache: boolean): Chunks {
  const { getuid } = process;
  const env = { XDG_CACHE_HOME: folder };
  const key = { build: 'b', nodeVersion: process.version, arch: process.arch, flags: '' };
  return new Chunks(folder, withCache ? CodeCache.of({ env, ...(getuid && { getuid }) }, key) : undefined, require);
}
const cacheFiles = () => readdirSync(join(folder, 'refplot'));
/** Each file written anew is another file. */
const inodes = () => cacheFiles().map((name) => statSync(join(folder, 'refplot', name)).ino);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'refplot-chunks-'));
  write(
    'main.cjs',
    "exports.lazy = () => require('./lazy.cjs').answer(); exports.address = __address; exports.path = require('node:path');",
  );
  write('lazy.cjs', 'exports.answer = () => { function inner() { return 42; } return inner(); };');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a chunk', () => {
  test('gets its folder as an address, node’s modules, and other chunks when it asks for them', () => {
    const main = chunksOf(false).require('./main.cjs') as { lazy(): number; address: string; path: unknown };
    expect(main.address).toBe(pathToFileURL(folder).href);
    expect(main.path).toBe(require('node:path'));
    expect(main.lazy()).toBe(42);
  });

  test('is loaded once', () => {
    const chunks = chunksOf(false);
    expect(chunks.require('./lazy.cjs')).toBe(chunks.require('./lazy.cjs'));
  });

  test('may stand in a file with others, and is evaluated when it is asked for', () => {
    writeFileSync(
      join(folder, 'small.cjs'),
      "({ 'one.cjs': function(exports){exports.one = 1}, 'bad.cjs': function(){throw new Error('asked for')} })",
    );
    const chunks = new Chunks(folder, undefined, require, { 'one.cjs': 'small.cjs', 'bad.cjs': 'small.cjs' });
    expect(chunks.require('./one.cjs')).toEqual({ one: 1 });
    expect(() => chunks.require('./bad.cjs')).toThrow('asked for');
  });

  test('that replaces module.exports gives what it put there', () => {
    write('replacing.cjs', 'module.exports = { replaced: true };');
    expect(chunksOf(false).require('./replacing.cjs')).toEqual({ replaced: true });
  });
});

describe('the code cache', () => {
  const runAs = (command: string, lazy: boolean) => {
    const chunks = chunksOf(true);
    const main = chunks.require('./main.cjs') as { lazy(): number };
    const answer = lazy ? main.lazy() : undefined;
    chunks.keep(command);
    return answer;
  };

  test('holds the chunks that a run loaded, and no others', () => {
    runAs('list', false);
    expect(cacheFiles()).toHaveLength(1);
    expect(runAs('ints', true)).toBe(42);
    expect(cacheFiles()).toHaveLength(2);
  });

  test('is not written again for a command it knows, and is for one that it does not', () => {
    runAs('ints', true);
    const first = inodes();
    expect(runAs('ints', true)).toBe(42);
    expect(inodes()).toEqual(first);
    expect(runAs('letters', true)).toBe(42);
    expect(inodes()).not.toEqual(first);
  });

  test('with a wrong payload that V8 refuses changes nothing', () => {
    runAs('ints', true);
    for (const name of cacheFiles()) {
      const path = join(folder, 'refplot', name);
      const content = readFileSync(path);
      const start = content.readUInt32LE(0);
      const half = (content.length - start) / 2;
      // The same damage in both copies: only V8's own check is left.
      for (const at of [start, start + half]) content.fill(0, at, at + 16);
      writeFileSync(path, content);
    }
    expect(runAs('ints', true)).toBe(42);
  });
});
