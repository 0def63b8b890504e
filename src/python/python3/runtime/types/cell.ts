/** What a cell holds can be set and taken away from 3.7 on (cell_set_contents, Objects/cellobject.c 3.7.16). */
import { closeNullable, newRef } from '../../../memory/heap.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import type { GetSet } from '../../../memory/type-record.ts';
import { defineGetSets } from '../../../object/native.ts';
import type { CellObject } from '../../../object/payloads.ts';
import { cellType } from '../../../object/static-types.ts';
import { has } from '../../../versions/features.ts';

export function shapeCells(): void {
  const contents = cellType.payload.attributes.get('cell_contents');
  if (!has('cells are writable') || contents?.kind !== 'getset') return;
  const { get } = contents.getset;
  defineGetSets(cellType, { cell_contents: { get, set: replaceContents } satisfies GetSet });
}

function replaceContents(object: PyObject, value: PyObject | null): void {
  const { payload } = object as CellObject;
  const old = payload.ob_ref;
  payload.ob_ref = value === null ? null : (newRef(value) as Ref);
  closeNullable(old);
}
