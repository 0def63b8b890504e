/** Iterators over what code tells of itself, which hold the code (lineiterator, positionsiterator; Objects/codeobject.c 3.11.7). */
import { newInt } from '../../../cache/integers.ts';
import { newNone } from '../../../cache/singletons.ts';
import { adopt, newRef } from '../../../memory/heap.ts';
import type { Ref, TypeObject } from '../../../memory/object.ts';
import { newTuple } from '../../../object/construct.ts';
import type { CodeObject } from '../../../object/payloads.ts';
import { staticType } from '../../../object/static-types.ts';

type Row = readonly (number | null)[];

interface State {
  readonly code: Ref;
  readonly rows: readonly Row[];
  index: number;
}

function iteratorType(name: string): TypeObject {
  const type = staticType(name);
  const { payload } = type;
  payload.isBase = false;
  payload.traverse = (object, visit) => visit((object.payload as State).code, 'code');
  payload.iter = (object) => newRef(object);
  payload.iternext = (object) => {
    const state = object.payload as State;
    const row = state.rows[state.index];
    if (row === undefined) return null;
    state.index++;
    return newTuple(row.map(numberOrNone));
  };
  return type;
}

const numberOrNone = (value: number | null): Ref => (value === null ? newNone() : (newInt(value) as Ref));

const TYPES = { line: iteratorType('line_iterator'), positions: iteratorType('positions_iterator') };

/** An iterator that makes a tuple of each row. */
export function newCodeIterator(kind: keyof typeof TYPES, code: CodeObject, rows: readonly Row[]): Ref {
  return adopt<State>(TYPES[kind], { code: newRef(code) as Ref, rows, index: 0 });
}
