/** How groups are made (BaseExceptionGroup_new, Objects/exceptions.c 3.11.7). */
import { newRef } from '../../../../memory/heap.ts';
import { holding } from '../../../../memory/native-scope.ts';
import type { PyObject, Ref, TypeObject } from '../../../../memory/object.ts';
import { isSequence } from '../../../../module/operator/sequences.ts';
import type { TupleObject } from '../../../../object/construct.ts';
import type { ExceptionObject } from '../../../../object/exception.ts';
import { exceptionTypes } from '../../../../object/exception-types.ts';
import { isKindOf, strType } from '../../../../object/static-types.ts';
import { isExceptionInstance } from '../../../../protocol/exception-match.ts';
import { raised } from '../../../../protocol/raise.ts';
import { sequenceTuple } from '../../../../protocol/sequence-tuple.ts';
import { fill, groupType } from './group.ts';
import { plainGroupType } from './plain-group.ts';

const { BaseException, Exception } = exceptionTypes;

export function constructGroup(type: TypeObject, args: readonly PyObject[]): Ref {
  const [message, exceptions] = checkArguments(args);
  const held = sequenceTuple(exceptions);
  return holding([held], () => {
    const kind = kindFor(type, held);
    const { construct } = BaseException.payload;
    const group = (construct as NonNullable<typeof construct>)(kind, args, null);
    fill(group as unknown as ExceptionObject, message, newRef(held));
    return group;
  });
}

function checkArguments(args: readonly PyObject[]): readonly [message: PyObject, exceptions: PyObject] {
  const [message, exceptions] = args;
  if (message === undefined || exceptions === undefined || args.length > 2)
    throw raised('TypeError', `BaseExceptionGroup.__new__() takes exactly 2 arguments (${args.length} given)`);
  if (!isKindOf(message, strType))
    throw raised('TypeError', `BaseExceptionGroup.__new__() argument 1 must be str, not ${message.type.payload.name}`);
  if (!isSequence(exceptions)) throw raised('TypeError', 'second argument (exceptions) must be a sequence');
  return [message, exceptions];
}

/** A group of nothing but Exceptions is an ExceptionGroup, which takes nothing else. */
function kindFor(type: TypeObject, { payload }: TupleObject): TypeObject {
  if (payload.length === 0) throw raised('ValueError', 'second argument (exceptions) must be a non-empty sequence');
  payload.forEach((each, index) => {
    if (!isExceptionInstance(each)) throw raised('ValueError', `Item ${index} of second argument (exceptions) is not an exception`);
  });
  const plain = payload.every((each) => each.type.payload.mro.includes(Exception));
  if (type === groupType) return plain ? plainGroupType() : type;
  if (plain || !type.payload.mro.includes(Exception)) return type;
  throw raised('TypeError', `Cannot nest BaseExceptions in ${type === plainGroupType() ? 'an ExceptionGroup' : `'${type.payload.name}'`}`);
}
