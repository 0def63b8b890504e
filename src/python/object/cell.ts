/** Cells, which share a variable between a function and those inside it (Objects/cellobject.c, 2.7.18). */
import { newStr } from '../cache/strings.ts';
import { newRef } from '../memory/heap.ts';
import { addressOf } from '../protocol/address.ts';
import { raised } from '../protocol/raise.ts';
import { defineGetSets } from './native.ts';
import type { CellObject } from './payloads.ts';
import { cellType } from './static-types.ts';

cellType.payload.tracked = true;
cellType.payload.traverse = (object, visit) => {
  const { ob_ref } = (object as CellObject).payload;
  if (ob_ref !== null) visit(ob_ref, 'ob_ref');
};
cellType.payload.repr = (object) => {
  const { ob_ref } = (object as CellObject).payload;
  const content = ob_ref === null ? 'empty' : `${ob_ref.type.payload.name} object at ${addressOf(ob_ref)}`;
  return newStr(`<cell at ${addressOf(object)}: ${content}>`);
};
defineGetSets(cellType, {
  cell_contents: {
    get: (object) => {
      const { ob_ref } = (object as CellObject).payload;
      if (ob_ref === null) throw raised('ValueError', 'Cell is empty');
      return newRef(ob_ref);
    },
  },
});
