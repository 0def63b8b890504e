/** Code objects of Python 3 (Objects/codeobject.c, 3.8.18). */

import { newInt } from '../../../cache/integers.ts';
import { adopt, newRef } from '../../../memory/heap.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import type { Kwargs } from '../../../memory/type-record.ts';
import { defineGetSets, defineMethods, refuseAssignment, withKeywords } from '../../../object/native.ts';
import type { CodeObject, CodePayload } from '../../../object/payloads.ts';
import { bytesType, codeType, intType, isKindOf, strType, tupleType } from '../../../object/static-types.ts';
import { raised } from '../../../protocol/raise.ts';
import { has } from '../../../versions/features.ts';
import { keywordArguments } from '../keyword-arguments.ts';
import { shapeCodeLines } from './code-lines.ts';

const NUMBERS = [
  ...(['co_argcount', 'co_posonlyargcount', 'co_kwonlyargcount', 'co_nlocals', 'co_stacksize', 'co_flags', 'co_firstlineno'] as const),
];
const OBJECTS = {
  co_code: bytesType,
  co_consts: tupleType,
  co_names: tupleType,
  co_varnames: tupleType,
  co_freevars: tupleType,
  co_cellvars: tupleType,
  co_filename: strType,
  co_name: strType,
  co_lnotab: bytesType,
} as const;
const FIELDS = [...NUMBERS, ...(Object.keys(OBJECTS) as (keyof typeof OBJECTS)[])];

/** `code.replace(co_name=…)`: a copy with some of its parts replaced. */
function replace(self: CodeObject, args: readonly PyObject[], kwargs: Kwargs): Ref {
  const given = keywordArguments('replace', { positional: [], keyword: FIELDS }, args, kwargs);
  const changed: Record<string, unknown> = {};
  FIELDS.forEach((field, index) => {
    const value = given[index];
    if (value !== undefined) changed[field] = partOf(field, value);
  });
  const { payload } = self;
  const held = Object.fromEntries(
    Object.keys(OBJECTS).map((field) => [field, changed[field] ?? newRef(payload[field as keyof typeof OBJECTS])]),
  );
  const co_qualname = payload.co_qualname === null ? null : newRef(payload.co_qualname);
  const tables = {
    co_exceptiontable: payload.co_exceptiontable === null ? null : newRef(payload.co_exceptiontable),
    co_localspluskinds: payload.co_localspluskinds === null ? null : newRef(payload.co_localspluskinds),
  };
  const made = { ...payload, ...changed, ...held, ...tables, co_qualname, zombie: null } as CodePayload;
  return adopt(codeType, { ...made, bytes: bytesOf(made.co_code), lnotab: bytesOf(made.co_lnotab) });
}

const bytesOf = (bytes: PyObject): Uint8Array => Uint8Array.from(bytes.payload as string, (byte) => byte.charCodeAt(0));

function partOf(field: (typeof FIELDS)[number], value: PyObject): unknown {
  const wanted = field in OBJECTS ? OBJECTS[field as keyof typeof OBJECTS] : intType;
  if (!isKindOf(value, wanted)) {
    throw raised('TypeError', `replace() argument '${field}' must be ${wanted.payload.name}, not ${value.type.payload.name}`);
  }
  return wanted === intType ? Number(value.payload) : newRef(value);
}

export function shapeCode(): void {
  const counts = has('positional-only parameters')
    ? (['co_posonlyargcount', 'co_kwonlyargcount'] as const)
    : (['co_kwonlyargcount'] as const);
  for (const field of counts) {
    defineGetSets(codeType, {
      [field]: { get: (code) => newInt((code as CodeObject).payload[field]) as Ref, set: refuseAssignment },
    });
  }
  shapeCodeLines();
  if (has('code.replace')) defineMethods(codeType, [withKeywords('replace', replace)]);
}
