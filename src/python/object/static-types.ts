/**
 * The type objects that exist as long as the process (CPython's static PyTypeObjects). They are made here without behaviour, so that
 * constructors and protocols can name them; each type's own file fills in its slots.
 */
import { makePermanent } from '../memory/accounted.ts';
import { adopt } from '../memory/heap.ts';
import { PyObject, type TypeObject } from '../memory/object.ts';
import { TypeRecord } from '../memory/type-record.ts';

const all: TypeObject[] = [];

/** A static type deriving from `base` (`object` unless given). */
export function staticType(name: string, base: TypeObject | null = objectType): TypeObject {
  const record = new TypeRecord(name, base);
  const type = adopt(typeType, record) as TypeObject;
  all.push(type);
  record.solid = type;
  record.mro = [type, ...(base?.payload.mro ?? [])];
  return type;
}

/** `type`, whose type is itself. */
export const typeType: TypeObject = bootstrapType();
export const objectType = staticType('object', null);
typeType.payload.base = objectType;
typeType.payload.solid = typeType;
typeType.payload.mro = [typeType, objectType];

function bootstrapType(): TypeObject {
  const type = new PyObject(undefined as unknown as TypeObject, new TypeRecord('type', null)) as TypeObject;
  type.type = type;
  all.push(type);
  return type;
}

export const noneType = staticType('NoneType');
export const ellipsisType = staticType('ellipsis');
export const notImplementedType = staticType('NotImplementedType');
export const intType = staticType('int');
export const boolType = staticType('bool', intType);
export const longType = staticType('long');
export const floatType = staticType('float');
export const complexType = staticType('complex');
export const basestringType = staticType('basestring');
export const strType = staticType('str', basestringType);
export const unicodeType = staticType('unicode', basestringType);
/** Python 3's bytes; in Python 2 they are `str`. */
export const bytesType = staticType('bytes');
export const tupleType = staticType('tuple');
export const listType = staticType('list');
export const dictType = staticType('dict');
export const setType = staticType('set');
export const frozensetType = staticType('frozenset');
export const sliceType = staticType('slice');
export const codeType = staticType('code');
export const frameType = staticType('frame');
export const functionType = staticType('function');
export const builtinFunctionType = staticType('builtin_function_or_method');
export const methodWrapperType = staticType('method-wrapper');
export const methodType = staticType('instancemethod');
export const classType = staticType('classobj');
export const instanceType = staticType('instance');
export const moduleType = staticType('module');
export const cellType = staticType('cell');
export const generatorType = staticType('generator');
export const tracebackType = staticType('traceback');

/** The types of text and of bytes: `unicode` and `str` in Python 2, `str` and `bytes` in Python 3. */
export let textType = unicodeType;
export let byteType = strType;

export function setStringTypes(text: TypeObject, bytes: TypeObject): void {
  textType = text;
  byteType = bytes;
}

/** Types that no class may derive from. */
for (const type of [
  ...[noneType, ellipsisType, notImplementedType, boolType, sliceType, codeType, frameType, functionType, builtinFunctionType, methodType],
  ...[cellType, generatorType, tracebackType, classType, instanceType, methodWrapperType],
]) {
  type.payload.isBase = false;
}

/** Whether an object is of a built-in type or of a class that derives from it (PyList_Check and its siblings). */
export function isKindOf(object: PyObject, type: TypeObject): boolean {
  return object.type === type || object.type.payload.solid === type;
}

/** Gives every static type the one reference its C variable is, when an interpreter starts. */
export function resetStaticTypes(): void {
  for (const type of all) {
    makePermanent(type);
    type.payload.subclasses = [];
  }
}

export function staticTypes(): readonly TypeObject[] {
  return all;
}
