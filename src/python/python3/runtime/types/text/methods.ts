/** Methods of `str` (Objects/unicodeobject.c, 3.8.18). */
import { newBool, none } from '../../../../cache/singletons.ts';
import { newStr } from '../../../../cache/strings.ts';
import { newRef } from '../../../../memory/heap.ts';
import { holding } from '../../../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../../../memory/object.ts';
import type { ArityStyle, Kwargs, NativeMethod } from '../../../../memory/type-record.ts';
import { newTuple } from '../../../../object/construct.ts';
import { formatFieldsObject } from '../../../../object/format/fields.ts';
import { noArguments, oneArgument, positional, withKeywords } from '../../../../object/native.ts';
import { floatType, isKindOf, listType, strType, tupleType } from '../../../../object/static-types.ts';
import { characterMethods } from '../../../../object/str/characters.ts';
import { type SharedMethod, textOf, whole } from '../../../../object/str/flavor.ts';
import { searchMethods } from '../../../../object/str/search.ts';
import { splitMethods } from '../../../../object/str/split.ts';
import { textFlavor } from '../../../../object/unicode/text-flavor.ts';
import { unpackStyle } from '../../../../protocol/call-native.ts';
import { collect } from '../../../../protocol/iterate.ts';
import { isIndex } from '../../../../protocol/number.ts';
import { raised } from '../../../../protocol/raise.ts';
import { has } from '../../../../versions/features.ts';
import { keywordArguments } from '../../keyword-arguments.ts';
import { reprText } from '../text-repr.ts';
import { caseMethods } from './case.ts';
import { encode } from './coding.ts';
import { translate } from './translate.ts';

const SHARED = { ...searchMethods, ...splitMethods, ...characterMethods };
const run = (name: string, self: PyObject, args: readonly PyObject[]): Ref =>
  (SHARED[name as keyof typeof SHARED] as readonly [number, number, SharedMethod])[2](textFlavor, self, args);

const isText = (object: PyObject): boolean => isKindOf(object, strType);
const named = (object: PyObject): string => (object === none ? 'NoneType' : object.type.payload.name);

function requireText(object: PyObject, prefix = ''): void {
  if (!isText(object)) throw raised('TypeError', `${prefix}must be str, not ${named(object)}`);
}

function find(name: string): NativeMethod {
  const run3 = (self: PyObject, args: readonly PyObject[]): Ref => {
    const [sought] = args as [PyObject];
    if (!isText(sought) && has('searches name their argument')) throw notText(name, sought);
    requireText(sought);
    return run(name, self, args);
  };
  return positional(name, 1, 3, run3, searchStyle());
}

const searchStyle = (): ArityStyle => (has('searches name their argument') ? 'unpack' : 'parse');

/** What Argument Clinic says, which names None by its value (_PyArg_BadArgument, Python/getargs.c). */
function notText(name: string, object: PyObject): unknown {
  return raised('TypeError', `${name}() argument 1 must be str, not ${object === none ? 'None' : named(object)}`);
}

/** Of one string or any of a tuple. */
function affix(name: string): NativeMethod {
  const run3 = (self: PyObject, args: readonly PyObject[]): Ref => {
    const given = args[0] as PyObject;
    if (isKindOf(given, tupleType)) for (const each of given.payload as PyObject[]) requireInTuple(name, each);
    else if (!isText(given)) throw raised('TypeError', `${name} first arg must be str or a tuple of str, not ${named(given)}`);
    return run(name, self, args);
  };
  return positional(name, 1, 3, run3, searchStyle());
}

function requireInTuple(name: string, object: PyObject): void {
  if (!isText(object)) throw raised('TypeError', `tuple for ${name} must only contain str, not ${named(object)}`);
}

function justify(name: string): NativeMethod {
  return positional(
    name,
    1,
    2,
    (self: PyObject, args) => {
      const [, fill] = args;
      if (fill !== undefined && !isText(fill))
        throw raised('TypeError', `The fill character must be a unicode character, not ${named(fill)}`);
      return run(name, self, args);
    },
    unpackStyle(),
  );
}

function strip(name: string): NativeMethod {
  return positional(
    name,
    0,
    1,
    (self: PyObject, args) => {
      if (args[0] !== undefined && args[0] !== none && !isText(args[0])) throw raised('TypeError', `${name} arg must be None or str`);
      return run(name, self, args);
    },
    'unpack',
  );
}

/** The arguments up to the last that is given; those left out before it are None. */
function trimmed(values: readonly (PyObject | undefined)[]): PyObject[] {
  const last = values.findLastIndex((each) => each !== undefined);
  return values.slice(0, last + 1).map((each) => each ?? none);
}

function split(name: string): NativeMethod {
  return withKeywords(name, (self: PyObject, args, kwargs) => {
    const given = trimmed(keywordArguments(name, { positional: ['sep', 'maxsplit'] }, args, kwargs));
    const [separator] = given;
    if (separator !== undefined && separator !== none && !isText(separator)) {
      throw raised('TypeError', `must be str or None, not ${named(separator)}`);
    }
    return run(name, self, given);
  });
}

function byKeyword(name: string, keyword: string): NativeMethod {
  return withKeywords(name, (self: PyObject, args, kwargs) =>
    run(name, self, trimmed(keywordArguments(name, { positional: [keyword] }, args, kwargs))),
  );
}

function join(self: PyObject, iterable: PyObject): Ref {
  const isSequence = iterable.type === listType || iterable.type === tupleType;
  if (!isSequence && iterable.type.payload.iter === null) throw raised('TypeError', 'can only join an iterable');
  const held: Ref[] = isSequence ? [newRef(iterable) as Ref] : collect(iterable);
  return holding(held, () => {
    const items = isSequence ? (iterable.payload as PyObject[]) : held;
    const [only] = items;
    if (items.length === 1 && only?.type === strType) return newRef(only) as Ref;
    const texts = items.map((item, index) => {
      if (isText(item)) return textOf(item);
      throw raised('TypeError', `sequence item ${index}: expected str instance, ${item.type.payload.name} found`);
    });
    return newStr(texts.join(textOf(self))) as Ref;
  });
}

function replace(self: PyObject, args: readonly PyObject[]): Ref {
  for (const index of [0, 1]) requireText(args[index] as PyObject, `replace() argument ${index + 1} `);
  return run('replace', self, args);
}

function replaceArguments(args: readonly PyObject[], kwargs: Kwargs): PyObject[] {
  const given = keywordArguments('replace', { positional: ['', '', 'count'], required: 2 }, args, kwargs);
  return given.filter((each) => each !== undefined);
}

/** `str.format_map(mapping)`: fields are asked for in the mapping itself. */
function formatMap(self: PyObject, mapping: PyObject): Ref {
  return formatFieldsObject(self, [], null, mapping);
}

function withoutPrefix(self: PyObject, prefix: PyObject): Ref {
  requireText(prefix, 'removeprefix() argument ');
  return textOf(self).startsWith(textOf(prefix)) ? newStr(textOf(self).slice(textOf(prefix).length)) : whole(textFlavor, self);
}

function withoutSuffix(self: PyObject, suffix: PyObject): Ref {
  requireText(suffix, 'removesuffix() argument ');
  const ends = textOf(suffix) !== '' && textOf(self).endsWith(textOf(suffix));
  return ends ? newStr(textOf(self).slice(0, -textOf(suffix).length)) : whole(textFlavor, self);
}

const IDENTIFIER = /^[\p{XID_Start}_]\p{XID_Continue}*$/u;

function test(name: string, passes: (text: string) => boolean): NativeMethod {
  return noArguments(name, (self: PyObject) => newBool(passes(textOf(self))));
}

/** True where there is a character and every one is of a category. */
function every(name: string, pattern: RegExp): NativeMethod {
  return test(name, (text) => text !== '' && [...text].every((character) => pattern.test(character)));
}

/** Characters with a numeric value that are no digits by category. */
const NUMERIC =
  /^[\p{N}\u3405\u3483\u382a\u3b4d\u4e00\u4e03\u4e07\u4e09\u4e24\u4e5d\u4e8c\u4e94\u4e96\u4ebf-\u4ec0\u4edf\u4ee8\u4f0d\u4f70\u5104\u5146\u5169\u516b\u516d\u5341-\u5345\u534c\u53c1-\u53c4\u56db\u58f1\u58f9\u5e7a\u5efe-\u5eff\u5f0c-\u5f0e\u5f10\u62fe\u634c\u67d2\u6f06\u7396\u767e\u8086\u842c\u8cae\u8cb3\u8d30\u9621\u9646\u964c\u9678\u96f6]$/u;

const partition = (name: string): NativeMethod =>
  oneArgument(name, (self: PyObject, separator) => {
    requireText(separator);
    return run(name, self, [separator]);
  });

/** Placing and searching, testing and changing; what is a method of every version. */
export function textMethods(): readonly NativeMethod[] {
  const later = has('removeprefix') ? [oneArgument('removeprefix', withoutPrefix), oneArgument('removesuffix', withoutSuffix)] : [];
  const ascii = has('str.isascii') ? [test('isascii', (text) => [...text].every((character) => character < '\u0080'))] : [];
  return [
    ...later,
    ...ascii,
    ...['find', 'rfind', 'index', 'rindex', 'count'].map(find),
    ...['startswith', 'endswith'].map(affix),
    ...['center', 'ljust', 'rjust'].map(justify),
    ...['strip', 'lstrip', 'rstrip'].map(strip),
    ...['split', 'rsplit'].map(split),
    ...['partition', 'rpartition'].map(partition),
    byKeyword('splitlines', 'keepends'),
    withKeywords('expandtabs', (self: PyObject, args, kwargs) => {
      const [size] = keywordArguments('expandtabs', { positional: ['tabsize'] }, args, kwargs);
      if (size !== undefined && !isIndex(size) && !has('real numbers'))
        throw raised(
          'TypeError',
          isKindOf(size, floatType) ? 'integer argument expected, got float' : `an integer is required (got type ${named(size)})`,
        );
      return run('expandtabs', self, size === undefined ? [] : [size]);
    }),
    has('replace takes its count by name')
      ? withKeywords('replace', (self: PyObject, args, kwargs) => replace(self, replaceArguments(args, kwargs)))
      : positional('replace', 2, 3, replace, unpackStyle()),
    oneArgument('zfill', (self: PyObject, width) => run('zfill', self, [width])),
    oneArgument('join', join),
    oneArgument('translate', translate),
    oneArgument('format_map', formatMap),
    withKeywords('format', (self: PyObject, args: readonly PyObject[], kwargs: Kwargs) => formatFieldsObject(self, args, kwargs)),
    withKeywords('encode', (self: PyObject, args, kwargs) =>
      encode(self, keywordArguments('encode', { positional: ['encoding', 'errors'] }, args, kwargs)),
    ),
    ...['isalnum', 'isalpha', 'isdigit', 'islower', 'isspace', 'istitle', 'isupper'].map((name) =>
      noArguments(name, (self: PyObject) => run(name, self, [])),
    ),
    ...caseMethods,
    every('isdecimal', /^\p{Nd}$/u),
    every('isnumeric', NUMERIC),
    test('isidentifier', (text) => IDENTIFIER.test(text)),
    test('isprintable', (text) => reprText(text.replace(/['"\\]/g, '')).length === text.replace(/['"\\]/g, '').length + 2),
    noArguments('__getnewargs__', (self: PyObject) => newTuple([newStr(textOf(self)) as Ref])),
  ];
}
