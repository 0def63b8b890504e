/** The order in which a class and its bases are searched: C3 (mro_implementation, pmerge; Objects/typeobject.c 2.7.18). */

import type { PyObject, TypeObject } from '../memory/object.ts';
import { raised } from '../protocol/raise.ts';
import { isType } from '../protocol/subclass.ts';
import { has } from '../versions/features.ts';
import type { ClassObject } from './payloads.ts';

/** The order for a class with these bases, itself first. Throws TypeError where the bases contradict each other. */
export function resolutionOrder(type: TypeObject, bases: readonly PyObject[]): PyObject[] {
  const duplicate = bases.find((base, index) => bases.indexOf(base) !== index);
  if (duplicate !== undefined) throw raised('TypeError', `duplicate base class ${nameOf(duplicate)}`);
  return [type, ...merge([...bases.map(orderOf), [...bases]])];
}

function orderOf(base: PyObject): PyObject[] {
  return isType(base) ? [...base.payload.mro] : classicOrder(base as ClassObject);
}

/** A classic class is searched depth first, left to right, each class once (fill_classic_mro). */
function classicOrder(base: ClassObject, order: PyObject[] = []): PyObject[] {
  if (!order.includes(base)) order.push(base);
  for (const each of base.payload.cl_bases.payload) classicOrder(each as ClassObject, order);
  return order;
}

function merge(lists: PyObject[][]): PyObject[] {
  const order: PyObject[] = [];
  let remaining = lists.filter((list) => list.length > 0);
  while (remaining.length > 0) {
    const next = remaining.map((list) => list[0] as PyObject).find((head) => !remaining.some((list) => list.indexOf(head) > 0));
    if (next === undefined) throw inconsistent(remaining);
    order.push(next);
    remaining = remaining.map((list) => (list[0] === next ? list.slice(1) : list)).filter((list) => list.length > 0);
  }
  return order;
}

function inconsistent(remaining: readonly PyObject[][]): unknown {
  const heads = [...new Set(remaining.map((list) => list[0] as PyObject))].map(nameOf).join(', ');
  return raised(
    'TypeError',
    `Cannot create a consistent method resolution${has('orders in one line') ? ' ' : '\n'}order (MRO) for bases ${heads}`,
  );
}

function nameOf(base: PyObject): string {
  return isType(base) ? base.payload.name : (base as ClassObject).payload.cl_name.payload;
}
