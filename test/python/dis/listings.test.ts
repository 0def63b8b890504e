/**
 * What `dis.dis` prints, and every attribute of every code object, equals CPython 2.7.18's: of a file with every form of the language
 * (recorded as digests), and of the test programs and the standard library where the interpreter is. `REFPLOT_RECORD=1` writes the digests and the table of
 * docs/listings.md.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type CodeDisassembly, disassemble } from '../../../src/python/index.ts';
import { python27 } from '../oracle.ts';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const RECORDING = here('../../golden/2.7/listings.json');
const REPORT = here('../../../docs/listings.md');
const PROGRAMS = here('../programs/');
const RECORDED = ['../compiler/corners.py', '../programs/code_objects.py', '../programs/dis_module.py'].map(here);
const OWN_FILES = [...RECORDED.slice(0, 1), ...readdirSync(PROGRAMS).map((name) => join(PROGRAMS, name))];
const LIBRARY = 'string bisect heapq keyword textwrap random copy fractions colorsys calendar collections functools dis opcode'.split(' ');
const LIBRARY_FOLDER = python27 === null ? '' : join(dirname(dirname(python27)), 'lib', 'python2.7');

/** A code object without those in it; its constants are told by their reprs. */
type Dump = Omit<CodeDisassembly, 'instructions' | 'constants'> & { constants: string[] };

const withoutAddresses = (text: string): string => text.replace(/ at 0x[0-9a-f]+/g, '');

function flatten({ instructions: _, constants, ...code }: CodeDisassembly): Dump[] {
  const own = { ...code, constants: constants.map(({ repr }) => withoutAddresses(repr)), lines: code.lines.map(withoutAddresses) };
  return [own, ...constants.flatMap((constant) => (constant.code === undefined ? [] : flatten(constant.code)))];
}

/** None of a program that does not compile. */
function ownListings(file: string): Dump[] {
  const outcome = disassemble(readFileSync(file, 'latin1'), { filename: basename(file), mode: 'exec', origin: 'string' });
  return 'error' in outcome ? [] : flatten(outcome.code);
}

function realListings(files: readonly string[]): Dump[][] {
  const output = execFileSync(python27 as string, [here('dump_listings.py'), ...files], { encoding: 'utf8', maxBuffer: 1 << 28 });
  const dumped = JSON.parse(output) as Dump[][];
  return dumped.map((codes) =>
    codes.map((code) => ({ ...code, constants: code.constants.map(withoutAddresses), lines: code.lines.map(withoutAddresses) })),
  );
}

/** Of each code object, its name and a digest of all else. */
function digests(codes: readonly Dump[]): [name: string, digest: string][] {
  return codes.map((code) => {
    const fields = Object.entries(code).sort(([a], [b]) => (a < b ? -1 : 1));
    return [code.name, createHash('sha256').update(JSON.stringify(fields)).digest('hex').slice(0, 12)];
  });
}

function isSame(real: Dump, own: Dump | undefined): boolean {
  return own !== undefined && JSON.stringify(digests([real])) === JSON.stringify(digests([own]));
}

/** Puts the table's rows in the place of those of the page. */
function writeReport(table: string): void {
  writeFileSync(REPORT, readFileSync(REPORT, 'utf8').replace(/(?:\| `.*\n)+/, table));
}

if (process.env.REFPLOT_RECORD === '1') {
  const recorded = realListings(RECORDED).map((codes, index) => [basename(RECORDED[index] as string), digests(codes)]);
  writeFileSync(RECORDING, `{\n${recorded.map(([name, codes]) => `${JSON.stringify(name)}: ${JSON.stringify(codes)}`).join(',\n')}\n}\n`);
}

const recording = JSON.parse(readFileSync(RECORDING, 'utf8')) as Record<string, [string, string][]>;

test.each(RECORDED)('%s is listed as was recorded', (file) => {
  expect(digests(ownListings(file))).toEqual(recording[basename(file)]);
});

describe.skipIf(python27 === null)('the real interpreter', () => {
  /** Code objects of each file: how many equal CPython's, and how many there are. */
  const counts = new Map<string, { same: number; all: number }>();

  test.each([...OWN_FILES, ...LIBRARY.map((name) => join(LIBRARY_FOLDER, `${name}.py`))])('lists %s the same', (file) => {
    const own = ownListings(file);
    const [real] = realListings([file]) as [Dump[]];
    counts.set(file, { same: real.filter((code, index) => isSame(code, own[index])).length, all: real.length });
    expect(own).toEqual(real);
  });

  test('more than 200 of them are', () => {
    expect([...counts.values()].reduce((sum, { same }) => sum + same, 0)).toBeGreaterThan(200);
  });

  test('and docs/listings.md tells of each file of the library how many', () => {
    const rows = [...counts].filter(([file]) => file.startsWith(LIBRARY_FOLDER));
    const table = rows.map(([file, { same, all }]) => `| \`${basename(file)}\` | ${all} | ${same} |\n`).join('');
    if (process.env.REFPLOT_RECORD === '1') writeReport(table);
    expect(readFileSync(REPORT, 'utf8')).toContain(table);
  });
});
