/** The static types as each language has them: kept and put back when the runtime changes its language. */
import type { TypeObject } from '../memory/object.ts';
import { TypeRecord } from '../memory/type-record.ts';
import { staticTypes } from '../object/static-types.ts';
import type { LanguageNumber } from '../versions/profile.ts';

const states = new Map<LanguageNumber, ReadonlyMap<TypeObject, TypeRecord>>();

/** Keeps what every type does now. */
export function saveTypes(language: LanguageNumber): void {
  states.set(language, new Map(staticTypes().map((type) => [type, copyOf(type.payload)])));
}

/** Gives the types back what they did; false where nothing was kept for the language. */
export function restoreTypes(language: LanguageNumber): boolean {
  const state = states.get(language);
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
