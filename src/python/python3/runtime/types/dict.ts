/** `dict` of Python 3: its keys, values and items are views (Objects/dictobject.c, 3.8.18). */
import { newBool } from '../../../cache/singletons.ts';
import { newDictView } from '../../../object/dict-view.ts';
import { defineMethods, noArguments } from '../../../object/native.ts';
import type { DictObject } from '../../../object/payloads.ts';
import { dictType, isKindOf } from '../../../object/static-types.ts';
import { EQ, NE } from '../../../protocol/compare.ts';

const GONE = ['iterkeys', 'itervalues', 'iteritems', 'viewkeys', 'viewvalues', 'viewitems', 'has_key'];

export function shapeDicts(): void {
  const record = dictType.payload;
  for (const name of GONE) record.attributes.delete(name);
  defineMethods(
    dictType,
    (['keys', 'values', 'items'] as const).map((kind) => noArguments(kind, (self: DictObject) => newDictView(kind, self))),
  );
  const { richCompare } = record;
  /** Dicts have no order. */
  record.richCompare = (left, right, op) => {
    if ((op !== EQ && op !== NE) || !isKindOf(right, dictType)) return undefined;
    return richCompare?.(left, right, op) ?? newBool(false);
  };
}
