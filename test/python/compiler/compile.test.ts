/**
 * Code objects equal CPython 2.7.18's in every attribute: of a file with every form of the language (recorded), and of standard-library
 * files where the interpreter is. `REFPLOT_RECORD=1` writes the recording again.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CodeBlueprint, Constant } from '../../../src/python/compiler/blueprint.ts';
import { compile } from '../../../src/python/compiler/compile.ts';
import { constantObject } from '../../../src/python/object/code.ts';
import { repr } from '../../../src/python/protocol/object.ts';
import { SILENT_HOST, startInterpreter } from '../../../src/python/run.ts';
import { decodeSource } from '../../../src/python/syntax/encoding.ts';
import { parseSource } from '../../../src/python/syntax/parse.ts';
import { python27 } from '../oracle.ts';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const CORNERS = here('corners.py');
const RECORDING = here('../../golden/2.7/corners.json');
const LIBRARY =
  'string bisect heapq keyword textwrap random copy fractions colorsys calendar collections functools os re json/decoder decimal'.split(
    ' ',
  );

type Dump = Record<string, unknown> & { co_consts: [string, unknown][]; co_name: string };

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

function dumpConstant(constant: Constant): [string, unknown] {
  if (constant.kind === 'code') return ['code', dump(constant.code)];
  if (constant.kind === 'tuple') return ['tuple', constant.items.map(dumpConstant)];
  if (constant.kind === 'bytes' || constant.kind === 'text') return [constant.kind, constant.value];
  const object = constantObject(constant, new Map());
  return [object.type.payload.name, repr(object)];
}

function dump(code: CodeBlueprint): Dump {
  const { co_argcount, co_nlocals, co_stacksize, co_flags, co_firstlineno, co_names, co_varnames, co_freevars, co_cellvars, co_name } =
    code;
  const numbers = { co_argcount, co_nlocals, co_stacksize, co_flags, co_firstlineno };
  const co_consts = code.co_consts.map(dumpConstant);
  return {
    ...numbers,
    co_names,
    co_varnames,
    co_freevars,
    co_cellvars,
    co_name,
    co_code: hex(code.co_code),
    co_lnotab: hex(code.co_lnotab),
    co_consts,
  };
}

function compileFile(file: string): Dump {
  const bytes = readFileSync(file, 'latin1');
  const { source } = decodeSource(bytes, { filename: file });
  const { tree, future } = parseSource(bytes, { filename: file, mode: 'exec' });
  return dump(compile(tree, { filename: file, source, future }));
}

function dumpReal(files: readonly string[]): Dump[] {
  const output = execFileSync(python27 as string, [here('dump_code.py'), ...files], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return JSON.parse(output) as Dump[];
}

/** A code object and all those in it, each without the others. */
function flatten(code: Dump): Dump[] {
  const inner = code.co_consts.flatMap(([kind, value]) => (kind === 'code' ? flatten(value as Dump) : []));
  return [
    { ...code, co_consts: code.co_consts.map(([kind, value]) => [kind, kind === 'code' ? (value as Dump).co_name : value]) },
    ...inner,
  ];
}

beforeAll(() => {
  const silent = (): void => {};
  startInterpreter({ host: SILENT_HOST, image: null, onLoad: silent, track: false });
  if (process.env.REFPLOT_RECORD === '1') writeFileSync(RECORDING, `${JSON.stringify(dumpReal([CORNERS])[0])}\n`);
});

test('every form of the language compiles to the code that was recorded', () => {
  const recorded = flatten(JSON.parse(readFileSync(RECORDING, 'utf8')) as Dump);
  expect(flatten(compileFile(CORNERS))).toEqual(recorded);
});

describe.skipIf(python27 === null)('the standard library', () => {
  const folder = python27 === null ? '' : join(dirname(dirname(python27)), 'lib', 'python2.7');

  test.each(LIBRARY)('%s compiles to the real code', (name) => {
    const file = join(folder, `${name}.py`);
    expect(flatten(compileFile(file))).toEqual(flatten(dumpReal([file])[0] as Dump));
  });
});
