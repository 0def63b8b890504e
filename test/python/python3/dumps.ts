/** Code objects as refplot makes them and as CPython has them, in one form. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CodeDisassembly3 } from '../../../src/python/python3/disassembly.ts';
import { disassemblePython3 } from '../../../src/python/python3/disassembly.ts';
import type { VersionProfile } from '../../../src/python/versions/profile.ts';
import { interpreterOf } from '../oracle.ts';

/** Files of the standard library that every version's listings are compared over. */
export const LIBRARY = 'string bisect heapq keyword textwrap random copy fractions colorsys calendar'.split(' ');

const DUMP = fileURLToPath(new URL('dump.py', import.meta.url));

export function interpreterAndLibrary({ version, release }: VersionProfile): { python: string | null; folder: string } {
  const python = interpreterOf(release);
  return { python, folder: python === null ? '' : join(dirname(dirname(python)), 'lib', `python${version}`) };
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
export function realListings(files: readonly string[], python: string): Dump[][] {
  const output = execFileSync(python, ['-W', 'ignore', DUMP, ...files], { encoding: 'utf8', maxBuffer: 1 << 29 });
  const dumped = JSON.parse(output) as Dump[][];
  const clean = (text: string): string => withoutOrder(withoutAddresses(text));
  return dumped.map((codes) => codes.map((code) => ({ ...code, constants: code.constants.map(clean), lines: code.lines.map(clean) })));
}
