/**
 * The names that the method cache holds: one reference for each type and name that were looked up, found or not (`_PyType_Lookup`,
 * Objects/typeobject.c 3.6.15 to 3.11.7). A type that is changed gets another version tag, and with it other entries; its old ones stay, as
 * those of a type that died do, until the cache is full. CPython's has 4096 places, which version tags and addresses of names share out: here they
 * are taken one after the other, as by one name of a type that is changed again and again. Two names at one place, of which the later takes
 * away the earlier before the cache is full, differ from run to run and are not modelled.
 *
 * What the interpreter looked up before the program began an image tells, and its counts have: such a pair takes no reference more. Where the
 * image does not tell, the cache is filled with nothing but pairs that it cannot have had: of a class, or of a name that the interpreter had not.
 */
import { isImagedText, isInterned, type StrObject } from '../cache/strings.ts';
import { type CachedNames as CachedAtStart, cachedOn, NOTHING_CACHED } from '../images/cached-names.ts';
import { registerRoots } from '../memory/audit.ts';
import { close, newRef } from '../memory/heap.ts';
import type { Ref, TypeObject } from '../memory/object.ts';
import type { CachedNames } from '../memory/type-record.ts';
import { strType } from '../object/static-types.ts';
import { qualifiedName } from '../object/type/names.ts';
import type { VersionProfile } from '../versions/profile.ts';

/** MCACHE_MAX_ATTR_SIZE */
const LONGEST_NAME = 100;
/** `1 << MCACHE_SIZE_EXP` */
const PLACES = 4096;

interface Place {
  readonly name: Ref<StrObject>;
  /** Those of the type that it was looked up on. */
  readonly cached: CachedNames;
}

const places: Place[] = [];
/** The place that is taken next. */
let next = 0;
registerRoots((visit) => {
  for (const { name } of places) visit(name, 'method cache');
});

/** Of this interpreter; null where names have no count that the cache could raise. Static types outlive interpreters, and what they have of others is void. */
let interpreter: object | null = null;

/** What the cache held before the program began; null where no image tells. */
let atStart: CachedAtStart | null = null;
/** The same of types that the program has used. */
let startNames = new WeakMap<TypeObject, ReadonlySet<string>>();

/** Starts with what an interpreter's cache holds at a program's start. */
export function resetMethodCache({ language }: VersionProfile, start: CachedAtStart | null): void {
  places.length = 0;
  startEmpty(language === 3 ? {} : null, start);
}

function startEmpty(as: object | null, start: CachedAtStart | null): void {
  next = 0;
  interpreter = as;
  atStart = start;
  startNames = new WeakMap();
}

/** `sys._clear_type_cache()`, without the names that it held before the program began: those are the image's. */
export function clearMethodCache(): void {
  for (const place of places.splice(0)) forget(place);
  startEmpty(interpreter && {}, atStart && NOTHING_CACHED);
}

/** The name was looked up on the type. */
export function cacheName(type: TypeObject, name: StrObject): void {
  if (interpreter === null) return;
  const record = type.payload;
  const { cachedNames } = record;
  if (cachedNames === null || cachedNames.interpreter !== interpreter) record.cachedNames = { interpreter, names: new Set() };
  else if (cachedNames.names.has(name)) return;
  remember(type, name, record.cachedNames as CachedNames);
}

function remember(type: TypeObject, name: StrObject, cached: CachedNames): void {
  if (name.type !== strType || name.payload.length > LONGEST_NAME) return;
  cached.names.add(name);
  if (type.payload.heap === null && wasThereBefore(type, name)) return;
  const before = places[next];
  places[next] = { name: newRef(name), cached };
  next = (next + 1) % PLACES;
  if (before !== undefined) forget(before);
}

/** Whether the interpreter may have looked the name up on one of its types. */
function wasThereBefore(type: TypeObject, name: StrObject): boolean {
  if (atStart === null) return isImagedText(name.payload);
  let names = startNames.get(type);
  if (names === undefined) {
    names = cachedOn(atStart, qualifiedName(type));
    startNames.set(type, names);
  }
  return names.has(name.payload) && isInterned(name);
}

function forget({ name, cached }: Place): void {
  cached.names.delete(name);
  close(name);
}

/** The type was changed: what is looked up from now on, on it and on the classes below it, is cached anew (PyType_Modified). */
export function forgetCachedNames({ payload }: TypeObject): void {
  payload.cachedNames = null;
  for (const derived of payload.subclasses) forgetCachedNames(derived);
}
