/** `dis` (Lib/dis.py, 2.7.18). */
import { newInt } from '../cache/integers.ts';
import { newNone, none } from '../cache/singletons.ts';
import { findLabels, findLineStarts, TruncatedCode } from '../dis/instructions.ts';
import { codePieces, type Meanings, type Piece, stringPieces } from '../dis/listing.ts';
import { close, newRef } from '../memory/heap.ts';
import { holding } from '../memory/native-scope.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import type { NativeMethod } from '../memory/type-record.ts';
import { newList, newTuple } from '../object/construct.ts';
import { listedCode } from '../object/listed-code.ts';
import { oneArgument, withKeywords } from '../object/native.ts';
import type { CodeObject, DictObject, ModuleObject, TracebackObject } from '../object/payloads.ts';
import { codeType, functionType, methodType, strType, tracebackType, typeType } from '../object/static-types.ts';
import { integerArgument } from '../protocol/arguments.ts';
import { findAttribute, getAttribute } from '../protocol/attributes.ts';
import { call } from '../protocol/call.ts';
import { iterOf } from '../protocol/iterate.ts';
import { isTrue, repr, str } from '../protocol/object.ts';
import { bindParameters, type Parameters } from '../protocol/parameters.ts';
import { isException, raised } from '../protocol/raise.ts';
import { getItem } from '../protocol/sequence.ts';
import { importModule, setAccounted } from '../vm/import.ts';
import { addFunctions } from '../vm/native-functions.ts';
import { printPiece } from '../vm/printing.ts';
import { thread } from '../vm/thread.ts';
import { constantText, OPCODE_NAMES } from './opcode.ts';

/** Whatever has code in it: methods, functions, code, classes of either kind. */
function hasCode({ type }: PyObject): boolean {
  return [methodType, functionType, codeType].includes(type) || type.payload.name === 'classobj' || type.payload.mro.includes(typeType);
}

function print(pieces: Iterable<Piece>): void {
  for (const piece of pieces) printPiece(piece);
}

/** `dis(x)`: borrowed, like all arguments here. */
function dis(object: PyObject): void {
  if (object === none) return distb(none);
  if (object.type.payload.name === 'instance') return disAttribute(object, '__class__');
  if (has(object, 'im_func')) return disAttribute(object, 'im_func');
  disFunction(object);
}

function disFunction(object: PyObject): void {
  if (has(object, 'func_code')) disAttribute(object, 'func_code');
  else if (has(object, '__dict__')) disMembers(object);
  else if (object.type === codeType) disassemble(object, -1);
  else if (object.type === strType) disassembleString({ code: object, lasti: -1, varnames: none, names: none, constants: none });
  else throw raised('TypeError', `don't know how to disassemble ${object.type.payload.name} objects`);
}

function has(object: PyObject, name: string): boolean {
  const value = findAttribute(object, name);
  if (value === undefined) return false;
  close(value);
  return true;
}

function disAttribute(object: PyObject, name: string): void {
  const value = getAttribute(object, name);
  holding([value], () => disFunction(value));
}

/** What a class, module or instance has, by name. */
function disMembers(object: PyObject): void {
  const dict = getAttribute(object, '__dict__');
  const items = holding([dict], () => {
    const method = getAttribute(dict, 'items');
    return holding([method], () => call(method));
  });
  holding([items], () => {
    const members = (items.payload as PyObject<PyObject[]>[]).map(
      ({ payload: [name, value] }) => [name, value] as [PyObject<string>, PyObject],
    );
    members.sort(([a], [b]) => (a.payload < b.payload ? -1 : 1));
    for (const [name, value] of members) if (hasCode(value)) disMember(name.payload, value);
  });
}

function disMember(name: string, value: PyObject): void {
  print([`Disassembly of ${name}:`, null]);
  try {
    dis(value);
  } catch (error) {
    if (!isException(error, 'TypeError')) throw error;
    const message = error.value === null ? '' : str(error.value);
    error.discard();
    print(['Sorry:', message, null]);
  }
  print([null]);
}

/** The traceback's last frame is shown where no traceback was given, else that of the one given. */
function distb(given: PyObject): void {
  const last = given === none ? thread.sysDict?.payload.getName('last_traceback') : given;
  if (last === undefined) throw raised('RuntimeError', 'no last traceback to disassemble');
  if (last.type !== tracebackType) throw raised('AttributeError', `'${last.type.payload.name}' object has no attribute 'tb_next'`);
  let { payload } = last as TracebackObject;
  while (given === none && payload.tb_next !== null) payload = payload.tb_next.payload;
  disassemble(payload.tb_frame.payload.f_code, payload.tb_lasti);
}

function disassemble(object: PyObject, lasti: number): void {
  if (object.type !== codeType) throw raised('AttributeError', `'${object.type.payload.name}' object has no attribute 'co_code'`);
  print(codePieces(listedCode(object as CodeObject), lasti));
}

interface StringArguments {
  readonly code: PyObject;
  readonly lasti: number;
  readonly varnames: PyObject;
  readonly names: PyObject;
  readonly constants: PyObject;
}

function disassembleString({ code, lasti, varnames, names, constants }: StringArguments): void {
  const meanings: Meanings = {
    ...(isTrue(constants) ? { const: (index) => repr1(constants, index) } : {}),
    ...(names === none ? {} : { name: (index) => text1(names, index) }),
    ...(isTrue(varnames) ? { local: (index) => text1(varnames, index) } : {}),
  };
  whole(() => print(stringPieces(bytesOf(code), meanings, lasti)));
}

function item<T>(container: PyObject, index: number, read: (item: PyObject) => T): T {
  const key = newInt(index);
  const found = holding([key], () => getItem(container, key));
  return holding([found], () => read(found));
}

function repr1(container: PyObject, index: number): string {
  return item(container, index, repr);
}

function text1(container: PyObject, index: number): string {
  return item(container, index, (name) => {
    if (name.type === strType) return name.payload as string;
    throw raised('TypeError', `cannot concatenate 'str' and '${name.type.payload.name}' objects`);
  });
}

function bytesOf(code: PyObject): Uint8Array {
  if (code.type !== strType) throw raised('TypeError', `object of type '${code.type.payload.name}' has no len()`);
  return Buffer.from(code.payload as string, 'latin1');
}

function whole<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof TruncatedCode) throw raised('IndexError', 'string index out of range');
    throw error;
  }
}

function labels(code: PyObject): Ref {
  return newList(whole(() => findLabels(bytesOf(code))).map(newInt));
}

/** CPython's is a generator. */
function lineStarts(code: PyObject): Ref {
  if (code.type !== codeType) throw raised('AttributeError', `'${code.type.payload.name}' object has no attribute 'co_lnotab'`);
  const { lnotab, co_firstlineno } = (code as CodeObject).payload;
  const pairs = newList(findLineStarts(lnotab, co_firstlineno).map((pair) => newTuple(pair.map(newInt))));
  return holding([pairs], () => iterOf(pairs));
}

/** A function of Lib/dis.py: its parameters by name, those that may be missing with what they then are. */
function python(name: string, parameters: Parameters, run: (values: readonly PyObject[]) => void): NativeMethod {
  return withKeywords(name, (_self, args, kwargs) => {
    run(bindParameters(name, parameters, args, kwargs).map((value) => value ?? none));
    return newNone();
  });
}

function lastInstruction(object: PyObject): number {
  return object === none ? -1 : integerArgument(object);
}

const CODE: Parameters = { required: ['co'], optional: ['lasti'] };
const STRING: Parameters = { required: ['code'], optional: ['lasti', 'varnames', 'names', 'constants'] };

const functions: readonly NativeMethod[] = [
  python('dis', { required: [], optional: ['x'] }, ([x]) => dis(x as PyObject)),
  python('distb', { required: [], optional: ['tb'] }, ([tb]) => distb(tb as PyObject)),
  python('disassemble', CODE, ([co, lasti]) => disassemble(co as PyObject, lastInstruction(lasti as PyObject))),
  python('disassemble_string', STRING, ([code, lasti, varnames, names, constants]) =>
    disassembleString({
      code: code as PyObject,
      lasti: lastInstruction(lasti as PyObject),
      varnames: varnames as PyObject,
      names: names as PyObject,
      constants: constants as PyObject,
    }),
  ),
  oneArgument('findlabels', (_self, code) => labels(code)),
  oneArgument('findlinestarts', (_self, code) => lineStarts(code)),
];

const OWN_NAMES = ['dis', 'disassemble', 'distb', 'disco', 'findlinestarts', 'findlabels'];

export function initDis(dict: DictObject): void {
  const opcode = importModule('opcode', none) as unknown as Ref<ModuleObject>;
  const tables = opcode.payload.md_dict.payload;
  for (const name of OPCODE_NAMES) setAccounted(dict, name, newRef(tables.getName(name) as PyObject));
  close(opcode);
  addFunctions(dict, 'dis', functions);
  setAccounted(dict, 'disco', newRef(dict.payload.getName('disassemble') as PyObject));
  setAccounted(dict, 'sys', newRef(thread.modules?.payload.getName('sys') as PyObject));
  setAccounted(dict, '__all__', newList([...OWN_NAMES, ...OPCODE_NAMES].map(constantText)));
}
