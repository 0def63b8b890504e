/** Which items a slice means (PySlice_GetIndicesEx, Objects/sliceobject.c; apply_slice, Python/ceval.c; 2.7.18). */

import { none } from '../cache/singletons.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import { has } from '../versions/features.ts';
import { asIndex, isIndex } from './number.ts';
import { raised } from './raise.ts';

export interface SlicePayload {
  readonly start: Ref;
  readonly stop: Ref;
  readonly step: Ref;
}

export interface SliceIndices {
  readonly start: number;
  /** Where it ends, clipped to the sequence. */
  readonly stop: number;
  readonly step: number;
  readonly count: number;
}

/** What `slice.indices` and ranges say of a bound that is no integer (evaluate_slice_index, Objects/sliceobject.c 3.15.0rc1). */
export const NO_BOUND = 'slice indices must be integers or None or have an __index__ method';

/** What all others say, which do not tell of None from 3.15 on (_PyEval_SliceIndex, Python/ceval.c 3.15.0rc1). */
export const noBound = (): string => (has('slice bounds told') ? 'slice indices must be integers or have an __index__ method' : NO_BOUND);

export function sliceIndices({ start, stop, step }: SlicePayload, length: number, refusal = noBound()): SliceIndices {
  const by = step === none ? 1 : sliceIndex(step, refusal);
  if (by === 0) throw raised('ValueError', 'slice step cannot be zero');
  const from = start === none ? (by < 0 ? length - 1 : 0) : clip(sliceIndex(start, refusal), length, by);
  const to = stop === none ? (by < 0 ? -1 : length) : clip(sliceIndex(stop, refusal), length, by);
  const count = by < 0 ? Math.ceil((from - to) / -by) : Math.ceil((to - from) / by);
  return { start: from, stop: to, step: by, count: Math.max(0, count) };
}

function sliceIndex(bound: PyObject, refusal: string): number {
  if (!isIndex(bound)) throw raised('TypeError', refusal);
  return asIndex(bound, null);
}

function clip(index: number, length: number, step: number): number {
  const from = index < 0 ? index + length : index;
  if (from < 0) return step < 0 ? -1 : 0;
  if (from >= length) return step < 0 ? length - 1 : length;
  return from;
}

/** The bounds of a simple slice, clipped to the sequence. */
export function simpleBounds(low: PyObject | null, high: PyObject | null, length: number): { low: number; high: number } {
  const from = low === null || low === none ? 0 : sliceIndex(low, noBound());
  const to = high === null || high === none ? length : sliceIndex(high, noBound());
  const start = Math.min(Math.max(from < 0 ? from + length : from, 0), length);
  const end = Math.min(Math.max(to < 0 ? to + length : to, start), length);
  return { low: start, high: Math.max(end, start) };
}

/** Whether a bound lets a simple slice be taken without a slice object. */
export function isSimpleBound(bound: PyObject | null): boolean {
  return bound === null || bound === none || isIndex(bound);
}
