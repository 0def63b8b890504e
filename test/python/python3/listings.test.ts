/**
 * What `dis.dis` prints, and every attribute of every code object, equals that of CPython: of files with every form of the language
 * (recorded as digests), and of the standard library where the interpreter is. `REFPLOT_RECORD=1` writes the digests.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { compiledVersions } from '../../../src/python/index.ts';
import type { CodeDisassembly3 } from '../../../src/python/python3/disassembly.ts';
import { disassemblePython3 } from '../../../src/python/python3/disassembly.ts';
import { loadVersions } from '../../../src/python/versions/index.ts';
import { interpreterOf } from '../oracle.ts';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
/** Forms of the language, by the version that brought them. */
const CORNERS = {
  '3.6': here('corners.py'),
  '3.7': here('corners-3.7.py'),
  '3.8': here('corners-3.8.py'),
  '3.10': here('corners-3.10.py'),
  '3.11': here('corners-3.11.py'),
  '3.12': here('corners-3.12.py'),
  '3.13': here('corners-3.13.py'),
};
const minor = (version: string): number => Number(version.split('.')[1]);
const cornersOf = (version: string): string[] =>
  Object.entries(CORNERS).flatMap(([since, file]) => (minor(since) <= minor(version) ? [file] : []));
const LIBRARY = 'string bisect heapq keyword textwrap random copy fractions colorsys calendar'.split(' ');
/** Besides those asked for, where the version has them: f-strings of several lines, annotations, coroutines, much code. */
const MORE = 'typing dataclasses ast enum functools contextlib argparse inspect asyncio/tasks asyncio/base_events email/message'.split(' ');

/** A code object without those in it; its constants are told by their reprs. */
type Dump = Omit<CodeDisassembly3, 'instructions' | 'constants' | 'lnotab'> & { lnotab?: string; constants: string[] };

const withoutAddresses = (text: string): string => text.replace(/ at 0x[0-9a-f]+/g, '');
const utf8 = (bytes: string): string => Buffer.from(bytes, 'latin1').toString('utf8');

/** A frozenset has its items in the order of their hashes, which for strings differs from run to run: its parts are told in one order. */
function withoutOrder(text: string): string {
  return text.replace(/frozenset\(\{(.*?)\}\)/g, (_, items: string) => `frozenset of ${items.split(', ').sort().join(', ')}`);
}

const plain = (text: string): string => withoutOrder(withoutAddresses(utf8(text)));

function flatten({ instructions: _, constants, lnotab, qualname, ...code }: CodeDisassembly3): Dump[] {
  const texts = (names: readonly string[]): string[] => names.map(utf8);
  const own = {
    ...code,
    ...(qualname === undefined ? { lnotab } : { qualname: utf8(qualname) }),
    name: utf8(code.name),
    names: texts(code.names),
    varnames: texts(code.varnames),
    freevars: texts(code.freevars),
    cellvars: texts(code.cellvars),
    constants: constants.map(({ repr }) => plain(repr)),
    lines: code.lines.map(plain),
  };
  return [own, ...constants.flatMap((constant) => (constant.code === undefined ? [] : flatten(constant.code)))];
}

const profiles = (await loadVersions()).filter(({ compiler }) => compiler !== null && compiler !== '2.7');

test('those that are offered are those whose profile names a compiler', async () => {
  const named = (await loadVersions()).filter(({ compiler }) => compiler !== null).map(({ version }) => version);
  expect(compiledVersions).toEqual(named);
});

describe.each(profiles.map((profile) => [profile.version, profile] as const))('%s', (version, profile) => {
  const python = interpreterOf(profile.release);
  const folder = python === null ? '' : join(dirname(dirname(python)), 'lib', `python${version}`);
  const recording = here(`../../golden/${version}/listings.json`);

  async function ownListings(file: string): Promise<Dump[]> {
    const request = { filename: basename(file), mode: 'exec', origin: 'string' } as const;
    const outcome = await disassemblePython3(readFileSync(file, 'latin1'), request, profile);
    if ('error' in outcome) throw new Error(outcome.error);
    return flatten(outcome.code);
  }

  function realListings(files: readonly string[]): Dump[][] {
    const output = execFileSync(python as string, ['-W', 'ignore', here('dump.py'), ...files], { encoding: 'utf8', maxBuffer: 1 << 28 });
    const dumped = JSON.parse(output) as Dump[][];
    const clean = (text: string): string => withoutOrder(withoutAddresses(text));
    return dumped.map((codes) => codes.map((code) => ({ ...code, constants: code.constants.map(clean), lines: code.lines.map(clean) })));
  }

  /** Of each code object, its name and a digest of all else. */
  function digests(codes: readonly Dump[]): [name: string, digest: string][] {
    return codes.map((code) => {
      const fields = Object.entries(code).sort(([a], [b]) => (a < b ? -1 : 1));
      return [code.name, createHash('sha256').update(JSON.stringify(fields)).digest('hex').slice(0, 12)];
    });
  }

  test('every form of the language is listed as was recorded', async () => {
    if (process.env.REFPLOT_RECORD === '1' && python !== null) {
      writeFileSync(recording, `${JSON.stringify(digests(realListings(cornersOf(version)).flat()), null, 1)}\n`);
    }
    const own = await Promise.all(cornersOf(version).map(ownListings));
    expect(digests(own.flat())).toEqual(JSON.parse(readFileSync(recording, 'utf8')));
  });

  describe.skipIf(python === null)('beside the interpreter', () => {
    const library = [...LIBRARY, ...MORE].map((name) => join(folder, `${name}.py`)).filter((file) => existsSync(file));
    const files = [...cornersOf(version), ...library];
    let real: Dump[][] = [];
    beforeAll(() => {
      real = realListings(files);
    });

    test.each(files.map((file, index) => [file.replace(folder, ''), file, index] as const))('%s', async (_, file, index) => {
      expect(await ownListings(file)).toEqual(real[index]);
    });
  });
});
