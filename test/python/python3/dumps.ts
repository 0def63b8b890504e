/** Code objects as refplot makes them and as CPython has them, in one form. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Interpreter } from '../../../src/experiment/subjects/interpreter.ts';
import type { CodeDisassembly3 } from '../../../src/python/python3/disassembly.ts';
import { disassemblePython3 } from '../../../src/python/python3/disassembly.ts';
import type { VersionProfile } from '../../../src/python/versions/profile.ts';
import { interpreterWith } from '../oracle.ts';

/** Files of the standard library that every version's listings are compared over. */
export const LIBRARY = 'string bisect heapq keyword textwrap random copy fractions colorsys calendar'.split(' ');

const DUMP = fileURLToPath(new URL('dump.py', import.meta.url));

/** An interpreter, and the folder with its library's files. */
export interface Oracle {
  readonly python: Interpreter;
  readonly folder: string;
}

/** CPython of a version, or Pyodide; undefined where neither is here. */
export function oracleOf({ version, release }: VersionProfile): Oracle | undefined {
  const python = interpreterWith(release);
  if (python === undefined) return undefined;
  if (python.kind === 'cpython') return { python, folder: join(dirname(dirname(python.file)), 'lib', `python${version}`) };
  return { python, folder: unpackedLibrary(python) };
}

/** Pyodide's library is a file in its own memory. */
function unpackedLibrary({ file, args }: Interpreter): string {
  const folder = mkdtempSync(join(tmpdir(), 'refplot-library-'));
  execFileSync(file, [...args, fileURLToPath(new URL('unpack_library.py', import.meta.url)), folder]);
  return folder;
}

/** The file of a module of the library, or of its package. */
export function libraryFile(folder: string, module: string): string {
  const file = join(folder, `${module}.py`);
  return existsSync(file) ? file : join(folder, module, '__init__.py');
}

/** A code object without those in it; its constants are told by their reprs. */
export type Dump = Omit<CodeDisassembly3, 'instructions' | 'constants' | 'lnotab'> & { lnotab?: string; constants: string[] };

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

/** All code objects of a file. Throws what Python prints of source that does not compile. */
export async function ownListings(file: string, profile: VersionProfile): Promise<Dump[]> {
  const request = { filename: basename(file), mode: 'exec', origin: 'string' } as const;
  const outcome = await disassemblePython3(readFileSync(file, 'latin1'), request, profile);
  if ('error' in outcome) throw new Error(outcome.error);
  return flatten(outcome.code);
}

/** The same of CPython, for each file. */
export function realListings(files: readonly string[], { file, args }: Interpreter): Dump[][] {
  const output = join(mkdtempSync(join(tmpdir(), 'refplot-listings-')), 'dump.json');
  execFileSync(file, [...args, '-W', 'ignore', DUMP, output, ...files], { stdio: ['ignore', 'ignore', 'inherit'] });
  const dumped = JSON.parse(readFileSync(output, 'utf8')) as Dump[][];
  const clean = (text: string): string => withoutOrder(withoutAddresses(text));
  return dumped.map((codes) => codes.map((code) => ({ ...code, constants: code.constants.map(clean), lines: code.lines.map(clean) })));
}
