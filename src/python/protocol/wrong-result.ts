/** What is said of a special method that gave something of another kind. */
import { close } from '../memory/heap.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import { toldType } from '../object/type/names.ts';
import { has } from '../versions/features.ts';
import { raised } from './raise.ts';

/**
 * The TypeError, which from 3.15 on reads alike for all methods (`%T.__int__() must return an int, not %T`; Objects/abstract.c, 3.15.0rc1).
 * @param wanted with its article
 * @param result closed
 * @param plain what older versions say
 */
export function wrongResult(owner: PyObject, method: string, wanted: string, result: Ref, plain: string): unknown {
  const told = has('results of methods told') ? `${toldType(owner)}.${method}() must return ${wanted}, not ${toldType(result)}` : plain;
  close(result);
  return raised('TypeError', told);
}
