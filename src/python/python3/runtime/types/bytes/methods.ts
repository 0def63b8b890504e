/** Methods of bytes (Objects/bytesobject.c and bytes_methods.c, 3.8.18). */
import { freshBytes, newBytes } from '../../../../cache/bytes.ts';
import { newBool, none } from '../../../../cache/singletons.ts';
import { newRef } from '../../../../memory/heap.ts';
import { holding } from '../../../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../../../memory/object.ts';
import type { Kwargs, NativeMethod } from '../../../../memory/type-record.ts';
import { newTuple } from '../../../../object/construct.ts';
import { noArguments, oneArgument, positional, withKeywords } from '../../../../object/native.ts';
import { bytesType, isKindOf, listType, tupleType } from '../../../../object/static-types.ts';
import { characterMethods } from '../../../../object/str/characters.ts';
import { type Flavor, type SharedMethod, textOf, whole } from '../../../../object/str/flavor.ts';
import { searchMethods } from '../../../../object/str/search.ts';
import { splitMethods } from '../../../../object/str/split.ts';
import { bufferText, bytesLike, hasBuffer, lentText } from '../../../../protocol/buffer.ts';
import { collect } from '../../../../protocol/iterate.ts';
import { isIndex } from '../../../../protocol/number.ts';
import { raised } from '../../../../protocol/raise.ts';
import { has } from '../../../../versions/features.ts';
import { keywordArguments } from '../../keyword-arguments.ts';
import { bytearrayType } from '../bytearray/type.ts';
import { decode } from '../text/coding.ts';
import { byteValue } from './byte-value.ts';
import { bytesFlavor } from './flavor.ts';
import { hex } from './hex.ts';

const SHARED = { ...searchMethods, ...splitMethods, ...characterMethods };

/** A separator that is found is given back itself. */
const GIVING_BACK: ReadonlySet<string> = new Set(['partition', 'rpartition']);

/** The bytes of arguments that lend them are read at the start. */
function run(flavor: Flavor, name: string, self: PyObject, args: readonly PyObject[]): Ref {
  const [, , method] = SHARED[name] as readonly [number, number, SharedMethod];
  if (flavor.type === bytesType && GIVING_BACK.has(name)) return method(flavor, self, args);
  const held = args.map((each) => (isKindOf(each, bytesType) || !hasBuffer(each) ? newRef(each) : freshBytes(bytesLike(each))) as Ref);
  return holding(held, () => method(flavor, self, held));
}

const FINDERS = ['find', 'rfind', 'index', 'rindex', 'count'] as const;
const AFFIXES = ['startswith', 'endswith'] as const;
const JUSTIFYING = ['center', 'ljust', 'rjust'] as const;
const STRIPPING = ['strip', 'lstrip', 'rstrip'] as const;
const TESTS = ['isalnum', 'isalpha', 'isdigit', 'islower', 'isspace', 'istitle', 'isupper'] as const;
const CASES = ['lower', 'upper', 'capitalize', 'swapcase', 'title'] as const;
const KEYWORDS: Readonly<Record<string, readonly string[]>> = {
  split: ['sep', 'maxsplit'],
  rsplit: ['sep', 'maxsplit'],
  splitlines: ['keepends'],
  expandtabs: ['tabsize'],
};

/** What is looked for: bytes, or one byte as an integer (parse_args_finds_byte). */
function wanted(object: PyObject): Ref {
  if (hasBuffer(object)) return newBytes(bytesLike(object));
  if (!isIndex(object)) throw raised('TypeError', `argument should be integer or bytes-like object, not '${object.type.payload.name}'`);
  return newBytes(String.fromCharCode(byteValue(object)));
}

function find(flavor: Flavor, name: (typeof FINDERS)[number]): NativeMethod {
  return positional(name, 1, 3, (self: PyObject, [item, ...bounds]) => {
    const bytes = wanted(item as PyObject);
    return holding([bytes], () => run(flavor, name, self, [bytes, ...bounds]));
  });
}

function affix(flavor: Flavor, name: (typeof AFFIXES)[number]): NativeMethod {
  return positional(name, 1, 3, (self: PyObject, args) => {
    const given = args[0] as PyObject;
    if (!hasBuffer(given) && !isKindOf(given, tupleType)) {
      throw raised('TypeError', `${name} first arg must be bytes or a tuple of bytes, not ${given.type.payload.name}`);
    }
    return run(flavor, name, self, args);
  });
}

/** A fill character is taken of bytes and bytearrays alone (convertsimple, Python/getargs.c). */
const fillOf = (object: PyObject): string | undefined =>
  isKindOf(object, bytesType) || isKindOf(object, bytearrayType) ? bufferText(object) : undefined;

function wrongFill(name: string, fill: PyObject): unknown {
  const wanted = 'argument 2 must be a byte string of length 1, not';
  const given = fillOf(fill);
  if (given !== undefined && has('lengths of fills told')) {
    const kind = isKindOf(fill, bytesType) ? 'bytes' : 'bytearray';
    return raised('TypeError', `${name}(): ${wanted} a ${kind} object of length ${given.length}`);
  }
  return raised('TypeError', `${name}() ${wanted} ${fill.type.payload.name}`);
}

function justify(flavor: Flavor, name: (typeof JUSTIFYING)[number]): NativeMethod {
  return positional(name, 1, 2, (self: PyObject, args) => {
    const [, fill] = args;
    if (fill !== undefined && fillOf(fill)?.length !== 1) throw wrongFill(name, fill);
    return run(flavor, name, self, args);
  });
}

function strip(flavor: Flavor, name: (typeof STRIPPING)[number]): NativeMethod {
  return positional(
    name,
    0,
    1,
    (self: PyObject, args) => {
      if (args[0] !== undefined && args[0] !== none) bytesLike(args[0]);
      return run(flavor, name, self, args);
    },
    'unpack',
  );
}

/** Where a later argument is given and not an earlier one, that has its default. */
function named(flavor: Flavor, name: string): NativeMethod {
  return withKeywords(name, (self: PyObject, args, kwargs) => {
    const given = keywordArguments(name, { positional: KEYWORDS[name] as readonly string[] }, args, kwargs);
    const last = given.findLastIndex((each) => each !== undefined);
    return run(
      flavor,
      name,
      self,
      given.slice(0, last + 1).map((each) => each ?? none),
    );
  });
}

function join(flavor: Flavor, self: PyObject, iterable: PyObject): Ref {
  const isSequence = iterable.type === listType || iterable.type === tupleType;
  if (!isSequence && iterable.type.payload.iter === null) throw raised('TypeError', 'can only join an iterable');
  const held: Ref[] = isSequence ? [newRef(iterable) as Ref] : collect(iterable);
  return holding(held, () => {
    const items = isSequence ? (iterable.payload as PyObject[]) : held;
    const [only] = items;
    if (items.length === 1 && only?.type === bytesType && flavor.type === bytesType) return newRef(only) as Ref;
    const texts = items.map((item, index) => {
      const text = lentText(item);
      if (text !== undefined) return text;
      throw raised('TypeError', `sequence item ${index}: expected a bytes-like object, ${item.type.payload.name} found`);
    });
    return flavor.fresh(texts.join(textOf(self)));
  });
}

const TABLE_SIZE = 256;

/** Deletes bytes, then maps the others by a table. */
function translate(flavor: Flavor, self: PyObject, args: readonly PyObject[], kwargs: Kwargs): Ref {
  const [table, deletions] = keywordArguments('translate', { positional: ['', 'delete'], required: 1 }, args, kwargs);
  const map = table === none ? null : bytesLike(table as PyObject);
  if (map !== null && map.length !== TABLE_SIZE) throw raised('ValueError', 'translation table must be 256 characters long');
  const deleted = deletions === undefined ? '' : bytesLike(deletions);
  const kept = [...textOf(self)].filter((byte) => !deleted.includes(byte));
  const result = kept.map((byte) => map?.charAt(byte.charCodeAt(0)) ?? byte).join('');
  return result === textOf(self) ? whole(flavor, self) : flavor.fresh(result);
}

export function makeTranslation([from, to]: readonly PyObject[]): Ref {
  const [before, after] = [bytesLike(from as PyObject), bytesLike(to as PyObject)];
  if (before.length !== after.length) throw raised('ValueError', 'maketrans arguments must have same length');
  const table = Array.from({ length: TABLE_SIZE }, (_, code) => String.fromCharCode(code));
  for (let index = 0; index < before.length; index++) table[before.charCodeAt(index)] = after.charAt(index);
  return newBytes(table.join(''));
}

function withoutPrefix(flavor: Flavor, self: PyObject, prefix: PyObject): Ref {
  const affixed = bytesLike(prefix);
  return textOf(self).startsWith(affixed) ? flavor.share(textOf(self).slice(affixed.length)) : whole(flavor, self);
}

function withoutSuffix(flavor: Flavor, self: PyObject, suffix: PyObject): Ref {
  const affixed = bytesLike(suffix);
  const ends = affixed !== '' && textOf(self).endsWith(affixed);
  return ends ? flavor.share(textOf(self).slice(0, -affixed.length)) : whole(flavor, self);
}

/** Those of bytes and of bytearrays; `self` is bytes. */
export function byteStringMethods(flavor: Flavor): readonly NativeMethod[] {
  const perform = (name: string, self: PyObject, args: readonly PyObject[]): Ref => run(flavor, name, self, args);
  const later = [
    oneArgument('removeprefix', (self: PyObject, prefix) => withoutPrefix(flavor, self, prefix)),
    oneArgument('removesuffix', (self: PyObject, suffix) => withoutSuffix(flavor, self, suffix)),
  ];
  return [
    ...(has('removeprefix') ? later : []),
    ...FINDERS.map((name) => find(flavor, name)),
    ...AFFIXES.map((name) => affix(flavor, name)),
    ...JUSTIFYING.map((name) => justify(flavor, name)),
    ...STRIPPING.map((name) => strip(flavor, name)),
    ...[...TESTS, ...CASES].map((name) => noArguments(name, (self: PyObject) => perform(name, self, []))),
    ...Object.keys(KEYWORDS).map((name) => named(flavor, name)),
    ...(['partition', 'rpartition'] as const).map((name) =>
      oneArgument(name, (self: PyObject, separator) => perform(name, self, [separator])),
    ),
    oneArgument('zfill', (self: PyObject, width) => perform('zfill', self, [width])),
    positional('replace', 2, 3, (self: PyObject, args) => perform('replace', self, args), 'unpack'),
    ...(has('bytes.isascii')
      ? [noArguments('isascii', (self: PyObject) => newBool([...textOf(self)].every((byte) => byte < '\u0080')))]
      : []),
    oneArgument('join', (self: PyObject, iterable) => join(flavor, self, iterable)),
    withKeywords('translate', (self: PyObject, args, kwargs) => translate(flavor, self, args, kwargs)),
    hexMethod(),
    withKeywords('decode', (self: PyObject, args, kwargs) =>
      decode(self, keywordArguments('decode', { positional: ['encoding', 'errors'] }, args, kwargs)),
    ),
  ];
}

/** `hex`, of whatever has bytes. */
export const hexMethod = (): NativeMethod =>
  has('bytes.hex with a separator') ? withKeywords('hex', hex) : noArguments('hex', (self: PyObject) => hex(self, [], null));

export const bytesMethods = (): readonly NativeMethod[] => [
  ...byteStringMethods(bytesFlavor),
  noArguments('__getnewargs__', (self: PyObject) => newTuple([newBytes(textOf(self))])),
];
