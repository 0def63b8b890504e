/** Values that are made when they are first asked for: bounds, defaults, what an alias stands for (Objects/typevarobject.c, 3.12.1). */
import { newInt } from '../../../../cache/integers.ts';
import { newNone } from '../../../../cache/singletons.ts';
import { newRef } from '../../../../memory/heap.ts';
import { holding } from '../../../../memory/native-scope.ts';
import type { PyObject, Ref, Visit } from '../../../../memory/object.ts';
import type { GetSet } from '../../../../memory/type-record.ts';
import { callBorrowed } from '../../../../protocol/call.ts';
import { has } from '../../../../versions/features.ts';
import { newConstEvaluator } from './const-evaluator.ts';

/** What it is, once known, and the function that makes it, if one does; both are kept. */
export interface LateValue {
  value: Ref | null;
  readonly evaluate: Ref | null;
}

/** A value that is known, or none at all. It is handed over. */
export const known = (value: Ref | null): LateValue => ({ value, evaluate: null });

/** A value that a function makes, which is borrowed. */
export const madeBy = (evaluate: PyObject): LateValue => ({ value: null, evaluate: newRef(evaluate) as Ref });

/** `Format.VALUE` of `annotationlib`, which such functions take from 3.14 on. */
const VALUE = 1;

function make(evaluate: PyObject): Ref {
  if (!has('deferred annotations')) return callBorrowed(evaluate, [], null);
  const format = newInt(VALUE) as Ref;
  return holding([format], () => callBorrowed(evaluate, [format], null));
}

/** The value, made now if need be, or what stands for none, which is borrowed. */
export function evaluated(late: LateValue, otherwise: PyObject): Ref {
  if (late.value === null && late.evaluate !== null) late.value = make(late.evaluate);
  return newRef(late.value ?? otherwise) as Ref;
}

/** What makes the value, called with a format (`evaluate_bound` and its like, from 3.14 on): of one that was given, what gives it again. */
export function evaluator(late: LateValue): Ref {
  if (late.evaluate !== null) return newRef(late.evaluate) as Ref;
  return late.value === null ? newNone() : newConstEvaluator(late.value);
}

/** A getter of {@link evaluator} by its name, where the version has it. */
export function evaluatorGetSet(name: string, lateOf: (object: PyObject) => LateValue): Record<string, GetSet> {
  return has('evaluators told') ? { [`evaluate_${name}`]: { get: (object) => evaluator(lateOf(object)) } } : {};
}

export const isGiven = ({ value, evaluate }: LateValue): boolean => value !== null || evaluate !== null;

export function visitLate({ value, evaluate }: LateValue, visit: Visit, slot: string): void {
  if (value !== null) visit(value, slot);
  if (evaluate !== null) visit(evaluate, `evaluate_${slot}`);
}
