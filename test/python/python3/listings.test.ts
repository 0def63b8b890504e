/**
 * What `dis.dis` prints, and every attribute of every code object, equals that of CPython: of files with every form of the language
 * (recorded as digests), and of the standard library where the interpreter is. `REFPLOT_RECORD=1` writes the digests.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { compiledVersions } from '../../../src/python/index.ts';
import { loadVersions } from '../../../src/python/versions/index.ts';
import { besideInterpreter } from './beside.ts';
import { type Dump, LIBRARY, libraryFile, oracleOf, ownListings, realListings } from './dumps.ts';

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
  '3.14': here('corners-3.14.py'),
  '3.15': here('corners-3.15.py'),
};
const minor = (version: string): number => Number(version.split('.')[1]);
const cornersOf = (version: string): string[] =>
  Object.entries(CORNERS).flatMap(([since, file]) => (minor(since) <= minor(version) ? [file] : []));
const profiles = (await loadVersions()).filter(({ compiler }) => compiler !== null && compiler !== '2.7');

test('those that are offered are those whose profile names a compiler', async () => {
  const named = (await loadVersions()).filter(({ compiler }) => compiler !== null).map(({ version }) => version);
  expect(compiledVersions).toEqual(named);
});

describe.each(profiles.map((profile) => [profile.version, profile] as const))('%s', (version, profile) => {
  const oracle = oracleOf(profile);
  const recording = here(`../../golden/${version}/listings.json`);

  /** Of each code object, its name and a digest of all else. */
  function digests(codes: readonly Dump[]): [name: string, digest: string][] {
    return codes.map((code) => {
      const fields = Object.entries(code).sort(([a], [b]) => (a < b ? -1 : 1));
      return [code.name, createHash('sha256').update(JSON.stringify(fields)).digest('hex').slice(0, 12)];
    });
  }

  test('every form of the language is listed as was recorded', async () => {
    if (process.env.REFPLOT_RECORD === '1' && oracle !== undefined) {
      writeFileSync(recording, `${JSON.stringify(digests(realListings(cornersOf(version), oracle.python).flat()), null, 1)}\n`);
    }
    const own = await Promise.all(cornersOf(version).map((file) => ownListings(file, profile)));
    expect(digests(own.flat())).toEqual(JSON.parse(readFileSync(recording, 'utf8')));
  });

  besideInterpreter(profile, oracle, ({ folder }) => [...cornersOf(version), ...LIBRARY.map((name) => libraryFile(folder, name))]);
});
