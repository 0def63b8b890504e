/** Code objects (Objects/codeobject.c, 2.7.18): made from a blueprint, with the references that PyCode_New takes. */

import { freshBytes, newBytes } from '../cache/bytes.ts';
import { newInt, newInteger, newLong } from '../cache/integers.ts';
import { ellipsis, newBool, newNone } from '../cache/singletons.ts';
import { staticText } from '../cache/static-names.ts';
import { intern, internForGood, internInPlace, internName, newStr, type StrObject } from '../cache/strings.ts';
import type { CodeBlueprint, Constant } from '../compiler/blueprint.ts';
import { constantKey } from '../compiler/constant-key.ts';
import { adopt, newRef } from '../memory/heap.ts';
import { holding } from '../memory/native-scope.ts';
import type { PyObject, Ref, Visit } from '../memory/object.ts';
import { addressOf } from '../protocol/address.ts';
import { EQ, isEqual, NE } from '../protocol/compare.ts';
import { hashOf, repr } from '../protocol/object.ts';
import { raised } from '../protocol/raise.ts';
import { target } from '../versions/target.ts';
import { newComplex, newFloat, newTuple, newUnicode, type TupleObject } from './construct.ts';
import { readExceptionTable } from './exception-table.ts';
import { defineGetSets } from './native.ts';
import type { CodeObject, CodePayload, FrameLayout } from './payloads.ts';
import { newFrozenset } from './set/construct.ts';
import { codeType, complexType, floatType, sliceType, strType, tupleType } from './static-types.ts';

/** The objects of constants made so far, by record: one record, one object. The map only borrows them, while code is being made. */
const NO_BYTES = new Uint8Array();

export type ConstantObjects = Map<Constant | string, PyObject>;

/**
 * The constants of code that is read from a file (r_object, Python/marshal.c): bytes are read into a buffer, so that one byte is an object of
 * its own (3.8.18), and interned strings are interned for good (3.13.0).
 */
const filed = new WeakSet<ConstantObjects>();

export function readFromFile(made: ConstantObjects): void {
  filed.add(made);
}

/** A code object from its blueprint. Constants already in `made` (the parser's literals) are used, others are made. */
export function newCode(blueprint: CodeBlueprint, made: ConstantObjects): Ref<CodeObject> {
  const consts = known(blueprint.co_consts, made) ?? blueprint.co_consts.map((constant) => constantObject(constant, made));
  // Names first: a constant of the same text then becomes the name's object (PyCode_New).
  const co_names = names(blueprint.co_names, made);
  const co_varnames = names(blueprint.co_varnames, made);
  const co_freevars = names(blueprint.co_freevars, made);
  const co_cellvars = names(blueprint.co_cellvars, made);
  const { co_argcount, co_nlocals, co_stacksize, co_flags, co_firstlineno } = blueprint;
  return adopt(codeType, {
    co_argcount,
    co_posonlyargcount: blueprint.co_posonlyargcount ?? 0,
    co_kwonlyargcount: blueprint.co_kwonlyargcount ?? 0,
    co_nlocals,
    co_stacksize,
    co_flags,
    co_code: newBytes(latin1(blueprint.co_code)),
    co_consts: Array.isArray(consts) ? constantTuple(blueprint.co_consts, consts, made) : consts,
    co_names,
    co_varnames,
    co_freevars,
    co_cellvars,
    co_filename: newStr(blueprint.co_filename),
    co_name: codeName(blueprint.co_name),
    co_firstlineno,
    co_lnotab: newBytes(latin1(blueprint.co_linetable ?? blueprint.co_lnotab)),
    bytes: blueprint.co_code,
    lnotab: target.code.lineTable === 'locations' ? (blueprint.co_linetable as Uint8Array) : blueprint.co_lnotab,
    cellArguments: cellArguments(blueprint),
    layout: layoutOf(blueprint),
    exceptionTable: blueprint.co_exceptiontable ?? NO_BYTES,
    handlers: readExceptionTable(blueprint.co_exceptiontable ?? NO_BYTES),
    co_qualname: blueprint.co_qualname === undefined ? null : intern(blueprint.co_qualname),
    co_localspluskinds: target.code.exceptionTable ? freshBytes(kindsOf(blueprint)) : null,
    co_exceptiontable: target.code.exceptionTable ? freshBytes(latin1(blueprint.co_exceptiontable ?? NO_BYTES)) : null,
    zombie: null,
    warmth: 0,
    samples: 0,
    translated: null,
  });
}

/** Comprehensions share a name that is not interned (compiler_genexp, Python/compile.c 2.7.18). */
const COMPREHENSIONS = new Set(['<genexpr>', '<setcomp>', '<dictcomp>']);

function codeName(name: string): Ref<StrObject> {
  return target.language === 2 && COMPREHENSIONS.has(name) ? newRef(staticText(name)) : intern(name);
}

/** The object of a literal as the parser makes it, one for each record; owned by the caller. */
export function literalObject(constant: Constant, made: ConstantObjects): Ref {
  const known = made.get(constant);
  if (known !== undefined) return newRef(known);
  const object = makeConstant(constant, made);
  made.set(constant, object);
  return object;
}

/** The object of a constant in code, owned by the caller: of equal ones the first, where a program's constants are shared. */
export function constantObject(constant: Constant, made: ConstantObjects): Ref {
  const key = identityOf(constant);
  const known = made.get(key);
  if (known !== undefined) return newRef(known);
  const object = internedWhereNamed(constant, literalObject(constant, made), made);
  made.set(key, object);
  return object;
}

/** Shared constants are interned when they are shared: before another code object asks for them. */
function internedWhereNamed(constant: Constant, object: Ref, made: ConstantObjects): Ref {
  if (!target.code.sharesConstants || constant.kind !== 'text' || !looksLikeName(constant.value)) return object;
  return interned(object as Ref<StrObject>, made);
}

function interned(text: Ref<StrObject>, made: ConstantObjects): Ref<StrObject> {
  return filed.has(made) ? internForGood(text) : internInPlace(text);
}

/** What stands for a constant: itself or, where equal constants of a whole program are one object, its value (merge_consts_recursive). */
function identityOf(constant: Constant): Constant | string {
  const isOwn = constant.kind === 'code' || (constant.kind === 'tuple' && constant.late === true);
  return target.code.sharesConstants && !isOwn ? constantKey(constant) : constant;
}

function frozensetOf(items: Ref[]): Ref {
  const list = newTuple(items);
  return holding([list], () => newFrozenset(list));
}

function sliceOf([start, stop, step]: readonly [Constant, Constant, Constant], made: ConstantObjects): Ref {
  const part = (constant: Constant): Ref => constantObject(constant, made);
  return adopt(sliceType, { start: part(start), stop: part(stop), step: part(step) });
}

function makeConstant(constant: Constant, made: ConstantObjects): Ref {
  switch (constant.kind) {
    case 'none':
      return newNone();
    case 'ellipsis':
      return newRef(ellipsis);
    case 'bool':
      return newBool(constant.value);
    case 'int':
      return typeof constant.value === 'number' ? newInt(constant.value) : newInteger(constant.value);
    case 'long':
      return newLong(constant.value);
    case 'float':
      return newFloat(constant.value);
    case 'complex':
      return newComplex(constant.real, constant.imag);
    case 'bytes':
      return filed.has(made) ? freshBytes(constant.value) : newBytes(constant.value);
    case 'text':
      return constant.interned ? interned(newUnicode(constant.value), made) : newUnicode(constant.value);
    case 'tuple':
      return newTuple(constant.items.map((item) => constantObject(item, made)));
    case 'code':
      return newCode(constant.code, made);
    case 'frozenset':
      return frozensetOf(constant.items.map((item) => constantObject(item, made)));
    case 'slice':
      return sliceOf(constant.items, made);
  }
}

/** String constants that look like names are interned, in tuples too, from the last to the first (intern_string_constants). */
function internConstants(consts: Ref[], made: ConstantObjects): void {
  for (let index = consts.length - 1; index >= 0; index--) {
    const constant = consts[index] as Ref;
    if (constant.type === tupleType) internConstants(constant.payload as Ref[], made);
    else if (constant.type === strType && looksLikeName(constant.payload as string)) {
      consts[index] = interned(constant as Ref<StrObject>, made);
    }
  }
}

/** all_name_chars */
const looksLikeName = (text: string): boolean => /^[A-Za-z0-9_]*$/.test(text);

function names(texts: readonly string[], made: ConstantObjects): Ref<TupleObject> {
  const constants = texts.map((value): Constant => ({ kind: 'text', value }));
  return known(constants, made) ?? share(constants, newTuple(texts.map(internName)), made);
}

function constantTuple(constants: readonly Constant[], objects: Ref[], made: ConstantObjects): Ref<TupleObject> {
  internConstants(objects, made);
  return share(constants, newTuple(objects), made);
}

/** Equal tuples of names and of constants are one, too, where a program's constants are shared (merge_const_tuple, Python/compile.c 3.8.18). */
function tupleKey(items: readonly Constant[]): string | null {
  if (!target.code.sharesConstants || items.length === 0 || items.some(({ kind }) => kind === 'code')) return null;
  return constantKey({ kind: 'tuple', items });
}

function known(items: readonly Constant[], made: ConstantObjects): Ref<TupleObject> | null {
  const key = tupleKey(items);
  const tuple = key === null ? undefined : made.get(key);
  return tuple === undefined ? null : newRef(tuple as TupleObject);
}

function share(items: readonly Constant[], tuple: Ref<TupleObject>, made: ConstantObjects): Ref<TupleObject> {
  const key = tupleKey(items);
  if (key !== null) made.set(key, tuple);
  return tuple;
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

/** From 3.11 on a parameter that inner functions use has one place, elsewhere two. */
function layoutOf({ co_nlocals, co_varnames, co_cellvars, co_freevars }: CodeBlueprint): FrameLayout {
  const cellsByInstruction = target.code.exceptionTable;
  let next = co_nlocals;
  const cells = co_cellvars.map((name) => {
    const own = cellsByInstruction ? co_varnames.indexOf(name) : -1;
    return own < 0 ? next++ : own;
  });
  return { size: next + co_freevars.length, cells, free: next, cellsByInstruction };
}

/** Of variables, then cells that are none of them, then free variables: a byte each (CO_FAST_LOCAL and so on, Include/internal/pycore_code.h 3.11.7). */
function kindsOf({ co_varnames, co_cellvars, co_freevars }: CodeBlueprint): string {
  const cells = co_cellvars.filter((name) => !co_varnames.includes(name));
  const ofVariable = (name: string): string => (co_cellvars.includes(name) ? '\x60' : '\x20');
  return [...co_varnames.map(ofVariable), ...cells.map(() => '\x40'), ...co_freevars.map(() => '\x80')].join('');
}

/** A cell variable that is also a parameter starts with its value. */
function cellArguments(blueprint: CodeBlueprint): number[] {
  const parameters =
    blueprint.co_argcount +
    (blueprint.co_kwonlyargcount ?? 0) +
    ((blueprint.co_flags & 0x04) !== 0 ? 1 : 0) +
    ((blueprint.co_flags & 0x08) !== 0 ? 1 : 0);
  const varnames = blueprint.co_varnames.slice(0, parameters);
  return blueprint.co_cellvars.map((name) => varnames.indexOf(name));
}

const TUPLES = ['co_consts', 'co_names', 'co_varnames', 'co_freevars', 'co_cellvars'] as const;
const STRINGS = ['co_code', 'co_filename', 'co_name', 'co_lnotab'] as const;
const NUMBERS = ['co_argcount', 'co_nlocals', 'co_stacksize', 'co_flags', 'co_firstlineno'] as const;

codeType.payload.traverse = (object: PyObject, visit: Visit) => {
  const code = object.payload as CodePayload;
  if (code.co_qualname !== null) visit(code.co_qualname, 'co_qualname');
  if (code.co_localspluskinds !== null) visit(code.co_localspluskinds, 'co_localspluskinds');
  if (code.co_exceptiontable !== null) visit(code.co_exceptiontable, 'co_exceptiontable');
  for (const slot of [...TUPLES, ...STRINGS]) visit(code[slot], slot);
};

codeType.payload.repr = (object) => {
  const { co_name, co_filename, co_firstlineno } = object.payload as CodePayload;
  return newStr(`<code object ${co_name.payload} at ${addressOf(object)}, file "${co_filename.payload}", line ${co_firstlineno}>`);
};

codeType.payload.richCompare = (left, right, op) => {
  if (right.type !== codeType || left.type !== codeType || (op !== EQ && op !== NE)) return undefined;
  return newBool(sameCode(left.payload as CodePayload, right.payload as CodePayload) === (op === EQ));
};

const COMPARED_NUMBERS = ['co_argcount', 'co_nlocals', 'co_flags', 'co_firstlineno'] as const;
const COMPARED_OBJECTS = ['co_name', 'co_code', 'co_names', 'co_varnames', 'co_freevars', 'co_cellvars'] as const;

/** Neither the file nor the line table matters (code_richcompare). */
function sameCode(left: CodePayload, right: CodePayload): boolean {
  return (
    COMPARED_NUMBERS.every((slot) => left[slot] === right[slot]) &&
    COMPARED_OBJECTS.every((slot) => isEqual(left[slot], right[slot])) &&
    sameConstant(left.co_consts, right.co_consts)
  );
}

/** Equal, of one type, and zeros of one sign (_PyCode_ConstantKey). */
function sameConstant(left: PyObject, right: PyObject): boolean {
  if (left.type !== right.type) return false;
  if (left.type === tupleType) {
    const [items, others] = [left.payload as PyObject[], right.payload as PyObject[]];
    return items.length === others.length && items.every((item, index) => sameConstant(item, others[index] as PyObject));
  }
  if (left.type === floatType || left.type === complexType) return repr(left) === repr(right);
  return isEqual(left, right);
}

codeType.payload.hash = (object) => {
  const code = object.payload as CodePayload;
  const hashes = [...COMPARED_OBJECTS, 'co_consts' as const].map((slot) => hashOf(code[slot]));
  const numbers = [code.co_argcount, code.co_nlocals, code.co_flags].map(BigInt);
  const hash = [...hashes, ...numbers].reduce((mixed, each) => mixed ^ each, 0n);
  return hash === -1n ? -2n : hash;
};

function readOnly(): never {
  throw raised('TypeError', 'readonly attribute');
}

defineGetSets(
  codeType,
  Object.fromEntries([
    ...[...TUPLES, ...STRINGS].map((slot) => [
      slot,
      { get: (code: PyObject) => newRef((code.payload as CodePayload)[slot]), set: readOnly },
    ]),
    ...NUMBERS.map((slot) => [slot, { get: (code: PyObject) => newInt((code.payload as CodePayload)[slot]), set: readOnly }]),
  ]),
);
