/**
 * Byte strings: the cache of one-character strings and the table of interned strings (Objects/stringobject.c, 2.7: `characters`,
 * `nullstring`, `interned`). The table itself holds no reference; an interned string leaves it when its count reaches zero.
 */
import { account, entrust } from '../memory/accounted.ts';
import { adopt, close, newRef } from '../memory/heap.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import { strType } from '../object/static-types.ts';
import { target } from '../versions/target.ts';

export type StrObject = PyObject<string>;

const interned = new Map<string, StrObject>();
const characters: (StrObject | undefined)[] = [];
let empty: StrObject | undefined;
/** The length of the longest string interned. */
let longest = 0;

/** References that the interpreter holds to strings the program has not met so far. */
export interface HeldStrings {
  /** To the interned string of this text, 0 where it has none; to that of one character, where it is another object than the shared one. */
  readonly interned: (text: string) => number;
  /** To the shared object of no or one character. */
  readonly shared: (text: string) => number;
}

let held: HeldStrings = { interned: () => 0, shared: () => 0 };

/** Starts with no string made; `immortalTexts` have no count, `staticTexts` of these are part of the interpreter's file. */
export function resetStrings(strings: HeldStrings, immortalTexts: Iterable<string> = [], staticTexts: Iterable<string> = []): void {
  immortal = new Set(immortalTexts);
  statics = new Set(staticTexts);
  interned.clear();
  longest = 0;
  characters.length = 0;
  empty = undefined;
  held = strings;
}

/** A string with these bytes (one character each; in Python 3, text): the shared object for none or one, else a new object. */
export function newStr(bytes: string): Ref<StrObject> {
  if (!isShareable(bytes)) return adopt(strType, bytes);
  return newRef(bytes.length === 0 ? emptyString() : character(bytes.charCodeAt(0)));
}

/** Text beyond Latin-1 (Python 3) is not shared. */
const SHARED_CHARACTERS = 256;
const isShareable = (text: string): boolean => text.length < 2 && !(text.charCodeAt(0) >= SHARED_CHARACTERS);

function emptyString(): StrObject {
  empty ??= keep('');
  return empty;
}

function character(code: number): StrObject {
  const known = characters[code];
  if (known !== undefined) return known;
  const made = keep(String.fromCharCode(code));
  characters[code] = made;
  return made;
}

/** Strings of no or one character are made once, and kept by a reference that the image's count includes. */
function keep(bytes: string): StrObject {
  const object = entrust(adopt(strType, bytes), bytes === '' ? 'empty-string cache' : 'one-character cache');
  if (!isInternedApart(bytes)) remember(object);
  account(object, Math.max(held.shared(bytes), 1) - 1);
  return object;
}

/**
 * Whether the interned string of one character is another object than the shared one: that of code which is part of the interpreter's file and
 * was interned first (_PyStaticCode_InternStrings, Objects/codeobject.c 3.11.7; get_latin1_char, Objects/unicodeobject.c 3.11.7).
 */
function isInternedApart(bytes: string): boolean {
  return bytes.length === 1 && held.interned(bytes) > 0;
}

/** Whether an object is the one of no or one character. */
export function isSharedText(object: StrObject): boolean {
  return object === (object.payload.length === 0 ? empty : object.payload.length === 1 ? characters[object.payload.charCodeAt(0)] : null);
}

/** The objects of no or one character made so far. */
export function sharedTexts(): StrObject[] {
  return [empty, ...characters].filter((each) => each !== undefined);
}

/** The interned string with these bytes (PyString_InternFromString). */
export function intern(bytes: string): Ref<StrObject> {
  const known = interned.get(bytes);
  if (known !== undefined) return newRef(known);
  if (isShareable(bytes) && !isInternedApart(bytes)) return newStr(bytes);
  const object = adopt(strType, bytes);
  remember(object);
  account(object, held.interned(bytes));
  return object;
}

/** Replaces a string by the interned one of the same bytes, or makes it that one (PyString_InternInPlace). */
export function internInPlace(object: Ref<StrObject>): Ref<StrObject> {
  const known = interned.get(object.payload);
  if (known === object) return object;
  if (known === undefined && !isImaged(object.payload)) {
    remember(object);
    return object;
  }
  const shared = intern(object.payload);
  close(object);
  return shared;
}

function remember(object: StrObject): void {
  interned.set(object.payload, object);
  longest = Math.max(longest, object.payload.length);
}

function isImaged(bytes: string): boolean {
  return isShareable(bytes) || held.interned(bytes) > 0;
}

/** Whether the interpreter had a string of this text by itself: one of a single character, or one that an image counts. */
export const isImagedText = isImaged;

/** Interned strings that code names, where those alone are immortal (3.13: intern_strings, Objects/codeobject.c). */
let immortal = new Set<string>();

/** Those that are part of the interpreter's file (_Py_ID, Include/internal/pycore_global_strings.h 3.14.2), where that makes a difference. */
let statics: ReadonlySet<string> = new Set();

export function isStaticText(text: string): boolean {
  return text.length < 2 || statics.has(text);
}

/** A name of code, interned for good. */
export function internName(text: string): Ref<StrObject> {
  if (target.strings.immortalInterned === 'names') immortal.add(text);
  return intern(text);
}

/** Replaces a string as {@link internInPlace} does; where names are interned for good, so is it (_PyUnicode_InternImmortal, 3.13.0). */
export function internForGood(object: Ref<StrObject>): Ref<StrObject> {
  if (target.strings.immortalInterned === 'names') immortal.add(object.payload);
  return internInPlace(object);
}

/** Whether a string is immortal in a version that knows immortal objects: shared characters and, as the version has it, interned strings. */
export function isImmortalText(object: StrObject): boolean {
  if (isSharedText(object)) return true;
  return isInterned(object) && (target.strings.immortalInterned === 'all' || immortal.has(object.payload));
}

export function isInterned(object: StrObject): boolean {
  return interned.get(object.payload) === object;
}

/** Called when a string's count reaches zero. A string longer than any interned one is not looked up, which would flatten the host's rope. */
export function forgetInterned(object: StrObject): void {
  if (object.payload.length <= longest && isInterned(object)) interned.delete(object.payload);
}

/** Every interned string made so far. */
export function internedStrings(): IterableIterator<StrObject> {
  return interned.values();
}
