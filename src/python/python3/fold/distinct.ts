import type { Constant } from '../../compiler/blueprint.ts';
import { constantKey } from '../../compiler/constant-key.ts';

/** The items of a set: of those that are equal, whatever their types, the first. */
export function distinct(items: readonly Constant[]): Constant[] {
  const kept = new Map<string, Constant>();
  items.forEach((item, index) => {
    const key = equalityKey(item, index);
    if (!kept.has(key)) kept.set(key, item);
  });
  return [...kept.values()];
}

/** Equal items have one key. @param index of the item: what is not equal to itself has a key of its own */
function equalityKey(item: Constant, index: number): string {
  switch (item.kind) {
    case 'bool':
      return numberKey(Number(item.value), index);
    case 'int':
    case 'long':
      return `number:${item.value}`;
    case 'float':
      return numberKey(item.value, index);
    case 'complex':
      return item.imag === 0 ? numberKey(item.real, index) : `${numberKey(item.real, index)}+${numberKey(item.imag, index)}j`;
    case 'tuple':
      return `(${item.items.map((each) => equalityKey(each, index)).join(',')})`;
    default:
      return constantKey(item);
  }
}

function numberKey(value: number, index: number): string {
  if (Number.isNaN(value)) return `nan:${index}`;
  return `number:${Number.isInteger(value) ? BigInt(value) : value}`;
}
