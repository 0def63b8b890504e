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
import { type SharedMethod, textOf, whole } from '../../../../object/str/flavor.ts';
import { searchMethods } from '../../../../object/str/search.ts';
import { splitMethods } from '../../../../object/str/split.ts';
import { collect } from '../../../../protocol/iterate.ts';
import { indexValue, isIndex } from '../../../../protocol/number.ts';
import { raised } from '../../../../protocol/raise.ts';
import { has } from '../../../../versions/features.ts';
import { keywordArguments } from '../../keyword-arguments.ts';
import { decode } from '../text/coding.ts';
import { bytesFlavor, bytesLike } from './flavor.ts';
import { hex } from './hex.ts';

const SHARED = { ...searchMethods, ...splitMethods, ...characterMethods };
const run = (name: keyof typeof SHARED, self: PyObject, args: readonly PyObject[]): Ref =>
  (SHARED[name] as readonly [number, number, SharedMethod])[2](bytesFlavor, self, args);

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

const BYTE = 256;

/** What is looked for: bytes, or one byte as an integer (parse_args_finds_byte). */
function wanted(object: PyObject): Ref {
  if (isKindOf(object, bytesType)) return newRef(object) as Ref;
  if (!isIndex(object)) throw raised('TypeError', `argument should be integer or bytes-like object, not '${object.type.payload.name}'`);
  const value = indexValue(object);
  if (value < 0 || value >= BYTE) throw raised('ValueError', 'byte must be in range(0, 256)');
  return newBytes(String.fromCharCode(Number(value)));
}

function find(name: (typeof FINDERS)[number]): NativeMethod {
  return positional(name, 1, 3, (self: PyObject, [item, ...bounds]) => {
    const bytes = wanted(item as PyObject);
    return holding([bytes], () => run(name, self, [bytes, ...bounds]));
  });
}

function affix(name: (typeof AFFIXES)[number]): NativeMethod {
  return positional(name, 1, 3, (self: PyObject, args) => {
    const given = args[0] as PyObject;
    if (!isKindOf(given, bytesType) && !isKindOf(given, tupleType)) {
      throw raised('TypeError', `${name} first arg must be bytes or a tuple of bytes, not ${given.type.payload.name}`);
    }
    return run(name, self, args);
  });
}

function wrongFill(name: string, fill: PyObject): unknown {
  const wanted = 'argument 2 must be a byte string of length 1, not';
  if (isKindOf(fill, bytesType) && has('lengths of fills told'))
    return raised('TypeError', `${name}(): ${wanted} a bytes object of length ${textOf(fill).length}`);
  return raised('TypeError', `${name}() ${wanted} ${fill.type.payload.name}`);
}

function justify(name: (typeof JUSTIFYING)[number]): NativeMethod {
  return positional(name, 1, 2, (self: PyObject, args) => {
    const [, fill] = args;
    if (fill !== undefined && (!isKindOf(fill, bytesType) || textOf(fill).length !== 1)) throw wrongFill(name, fill);
    return run(name, self, args);
  });
}

function strip(name: (typeof STRIPPING)[number]): NativeMethod {
  return positional(
    name,
    0,
    1,
    (self: PyObject, args) => {
      if (args[0] !== undefined && args[0] !== none) bytesLike(args[0]);
      return run(name, self, args);
    },
    'unpack',
  );
}

/** Where a later argument is given and not an earlier one, that has its default. */
function named(name: string): NativeMethod {
  return withKeywords(name, (self: PyObject, args, kwargs) => {
    const given = keywordArguments(name, { positional: KEYWORDS[name] as readonly string[] }, args, kwargs);
    const last = given.findLastIndex((each) => each !== undefined);
    return run(
      name,
      self,
      given.slice(0, last + 1).map((each) => each ?? none),
    );
  });
}

function join(self: PyObject, iterable: PyObject): Ref {
  const isSequence = iterable.type === listType || iterable.type === tupleType;
  if (!isSequence && iterable.type.payload.iter === null) throw raised('TypeError', 'can only join an iterable');
  const held: Ref[] = isSequence ? [newRef(iterable) as Ref] : collect(iterable);
  return holding(held, () => {
    const items = isSequence ? (iterable.payload as PyObject[]) : held;
    const [only] = items;
    if (items.length === 1 && only?.type === bytesType) return newRef(only) as Ref;
    const texts = items.map((item, index) => {
      if (isKindOf(item, bytesType)) return textOf(item);
      throw raised('TypeError', `sequence item ${index}: expected a bytes-like object, ${item.type.payload.name} found`);
    });
    return freshBytes(texts.join(textOf(self)));
  });
}

const TABLE_SIZE = 256;

/** Deletes bytes, then maps the others by a table. */
function translate(self: PyObject, args: readonly PyObject[], kwargs: Kwargs): Ref {
  const [table, deletions] = keywordArguments('translate', { positional: ['', 'delete'], required: 1 }, args, kwargs);
  const map = table === none ? null : bytesLike(table as PyObject);
  if (map !== null && map.length !== TABLE_SIZE) throw raised('ValueError', 'translation table must be 256 characters long');
  const deleted = deletions === undefined ? '' : bytesLike(deletions);
  const kept = [...textOf(self)].filter((byte) => !deleted.includes(byte));
  const result = kept.map((byte) => map?.charAt(byte.charCodeAt(0)) ?? byte).join('');
  return result === textOf(self) ? whole(bytesFlavor, self) : freshBytes(result);
}

export function makeTranslation([from, to]: readonly PyObject[]): Ref {
  const [before, after] = [bytesLike(from as PyObject), bytesLike(to as PyObject)];
  if (before.length !== after.length) throw raised('ValueError', 'maketrans arguments must have same length');
  const table = Array.from({ length: TABLE_SIZE }, (_, code) => String.fromCharCode(code));
  for (let index = 0; index < before.length; index++) table[before.charCodeAt(index)] = after.charAt(index);
  return newBytes(table.join(''));
}

function withoutPrefix(self: PyObject, prefix: PyObject): Ref {
  const affixed = bytesLike(prefix);
  return textOf(self).startsWith(affixed) ? newBytes(textOf(self).slice(affixed.length)) : whole(bytesFlavor, self);
}

function withoutSuffix(self: PyObject, suffix: PyObject): Ref {
  const affixed = bytesLike(suffix);
  const ends = affixed !== '' && textOf(self).endsWith(affixed);
  return ends ? newBytes(textOf(self).slice(0, -affixed.length)) : whole(bytesFlavor, self);
}

export function bytesMethods(): readonly NativeMethod[] {
  const later = has('removeprefix') ? [oneArgument('removeprefix', withoutPrefix), oneArgument('removesuffix', withoutSuffix)] : [];
  return [
    ...later,
    ...FINDERS.map(find),
    ...AFFIXES.map(affix),
    ...JUSTIFYING.map(justify),
    ...STRIPPING.map(strip),
    ...[...TESTS, ...CASES].map((name) => noArguments(name, (self: PyObject) => run(name, self, []))),
    ...Object.keys(KEYWORDS).map(named),
    ...(['partition', 'rpartition'] as const).map((name) => oneArgument(name, (self: PyObject, separator) => run(name, self, [separator]))),
    oneArgument('zfill', (self: PyObject, width) => run('zfill', self, [width])),
    positional('replace', 2, 3, (self: PyObject, args) => run('replace', self, args), 'unpack'),
    ...(has('bytes.isascii')
      ? [noArguments('isascii', (self: PyObject) => newBool([...textOf(self)].every((byte) => byte < '\u0080')))]
      : []),
    oneArgument('join', join),
    withKeywords('translate', translate),
    has('bytes.hex with a separator') ? withKeywords('hex', hex) : noArguments('hex', (self: PyObject) => hex(self, [], null)),
    withKeywords('decode', (self: PyObject, args, kwargs) =>
      decode(self, keywordArguments('decode', { positional: ['encoding', 'errors'] }, args, kwargs)),
    ),
    noArguments('__getnewargs__', (self: PyObject) => newTuple([newBytes(textOf(self))])),
  ];
}
