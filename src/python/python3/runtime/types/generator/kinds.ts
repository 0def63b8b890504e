/** The types of generators, how messages call them, and what comes of running one on. */
import type { PyObject, Ref } from '../../../../memory/object.ts';
import type { Frame, GeneratorObject } from '../../../../object/payloads.ts';
import { generatorType, staticType } from '../../../../object/static-types.ts';

export const coroutineType = staticType('coroutine');
coroutineType.payload.isBase = false;

export const asyncGeneratorType = staticType('async_generator');
asyncGeneratorType.payload.isBase = false;

export const kindOf = ({ type }: PyObject): string =>
  type === coroutineType ? 'coroutine' : type === asyncGeneratorType ? 'async generator' : 'generator';

export const isGenerator = (object: PyObject): object is GeneratorObject => object.type === generatorType || object.type === coroutineType;

/** Whether nothing of it has run. */
export const isUnstarted = ({ f_lasti, created }: Frame): boolean => f_lasti < 0 || created;

/** What a generator yields; null at its end, with its result where that is not None. */
export interface Resumed {
  readonly yielded: Ref | null;
  readonly result: Ref | null;
}
