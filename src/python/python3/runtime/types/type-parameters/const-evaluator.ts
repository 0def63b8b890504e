/** `_typing._ConstEvaluator`: makes a value that was given, as functions make others (constevaluator, Objects/typevarobject.c 3.14.2). */
import { newStr } from '../../../../cache/strings.ts';
import { adopt, newRef } from '../../../../memory/heap.ts';
import type { PyObject, Ref } from '../../../../memory/object.ts';
import { isKindOf, staticType, tupleType } from '../../../../object/static-types.ts';
import { asIndex } from '../../../../protocol/number.ts';
import { repr } from '../../../../protocol/object.ts';
import { raised } from '../../../../protocol/raise.ts';
import { shownArgument } from '../generic-alias.ts';

/** `Format.STRING` of `annotationlib`: the value as source has it. */
const STRING = 4;

const type = staticType('_typing._ConstEvaluator');
const { payload } = type;

const source = (value: PyObject): string =>
  isKindOf(value, tupleType) ? `(${(value.payload as PyObject[]).map(shownArgument).join(', ')})` : shownArgument(value);

payload.isBase = false;
payload.tracked = true;
payload.traverse = (object, visit) => visit(object.payload as Ref, 'value');
payload.repr = (object) => newStr(`<constevaluator ${repr(object.payload as PyObject)}>`) as Ref;
payload.call = (object, args) => {
  const [format] = args;
  if (format === undefined || args.length > 1) {
    throw raised('TypeError', `constevaluator.__call__() takes exactly 1 argument (${args.length} given)`);
  }
  const value = object.payload as PyObject;
  return Number(asIndex(format, 'OverflowError')) === STRING ? (newStr(source(value)) as Ref) : (newRef(value) as Ref);
};

/** The value is borrowed. */
export const newConstEvaluator = (value: PyObject): Ref => adopt<Ref>(type, newRef(value) as Ref);
