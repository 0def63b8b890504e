/** The static types as each version has them: kept and put back when the runtime becomes another. */
import type { TypeObject } from '../memory/object.ts';
import { TypeRecord } from '../memory/type-record.ts';
import { staticTypes } from '../object/static-types.ts';

const states = new Map<string, ReadonlyMap<TypeObject, TypeRecord>>();

/** Keeps what every type does now. */
export function saveTypes(version: string): void {
  states.set(version, new Map(staticTypes().map((type) => [type, copyOf(type.payload)])));
}

/** Gives the types back what they did; false where nothing was kept for the version. */
export function restoreTypes(version: string): boolean {
  const state = states.get(version);
  if (state === undefined) return false;
  for (const [type, record] of state) Object.assign(type.payload, copyOf(record));
  return true;
}

/** What a type's own chapters change in place is copied, too. */
function copyOf(record: TypeRecord): TypeRecord {
  const copy = Object.assign(new TypeRecord(record.name, record.base), record);
  copy.attributes = new Map(record.attributes);
  copy.mro = [...record.mro];
  if (record.number !== null) copy.number = { ...record.number };
  return copy;
}
