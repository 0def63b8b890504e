/** Finding, counting and replacing (Objects/stringlib/find.h and fastsearch.h, 2.7.18). */
import { newInt } from '../../cache/integers.ts';
import { newBool } from '../../cache/singletons.ts';
import { newRef } from '../../memory/heap.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import { boundArgument, integerArgument } from '../../protocol/arguments.ts';
import { raised } from '../../protocol/raise.ts';
import { reserve } from '../../protocol/reserve.ts';
import { newTuple } from '../construct.ts';
import { bytesType, byteType, isKindOf, strType, textType, tupleType } from '../static-types.ts';
import { type Flavor, type SharedMethod, textOf, whole } from './flavor.ts';

interface Range {
  readonly low: number;
  readonly high: number;
}

/** Optional bounds among a method's arguments; `low` may lie beyond `high`. */
function rangeOf(length: number, args: readonly PyObject[]): Range {
  const low = boundArgument(args[1], 0);
  const high = boundArgument(args[2], length);
  return {
    low: low < 0 ? Math.max(0, low + length) : low,
    high: high > length ? length : high < 0 ? Math.max(0, high + length) : high,
  };
}

type Finder = (text: string, wanted: string) => number;
const first: Finder = (text, wanted) => text.indexOf(wanted);
const last: Finder = (text, wanted) => text.lastIndexOf(wanted);

/** The position in characters, or −1. */
function locate(flavor: Flavor, self: PyObject, args: readonly PyObject[], find: Finder): number {
  const text = textOf(self);
  const wanted = flavor.argument(args[0] as PyObject);
  const { low, high } = rangeOf(flavor.length(text), args);
  if (low > high) return -1;
  const part = flavor.slice(text, low, high);
  const unit = find(part, wanted);
  return unit < 0 ? -1 : low + flavor.position(part, unit);
}

function finding(find: Finder): SharedMethod {
  return (flavor, self, args) => newInt(locate(flavor, self, args, find));
}

/** Whether it is Python 3's bytes, or its bytearrays. */
const isOfBytes = ({ type }: Flavor): boolean => type !== textType && type !== strType;

function indexing(find: Finder): SharedMethod {
  return (flavor, self, args) => {
    const position = locate(flavor, self, args, find);
    if (position < 0) throw raised('ValueError', isOfBytes(flavor) ? 'subsection not found' : 'substring not found');
    return newInt(position);
  };
}

function occurrences(flavor: Flavor, text: string, wanted: string): number {
  return wanted === '' ? flavor.length(text) + 1 : text.split(wanted).length - 1;
}

const count: SharedMethod = (flavor, self, args) => {
  const wanted = flavor.argument(args[0] as PyObject);
  const { low, high } = rangeOf(flavor.length(textOf(self)), args);
  return newInt(low > high ? 0 : occurrences(flavor, flavor.slice(textOf(self), low, high), wanted));
};

/** `startswith` and `endswith`: of one string or any of a tuple. */
function matching(name: string, matches: (part: string, wanted: string) => boolean): SharedMethod {
  return (flavor, self, args) => {
    const wanted = args[0] as PyObject;
    const length = flavor.length(textOf(self));
    const { low, high } = rangeOf(length, args);
    const test = (each: PyObject): boolean => {
      const affix = flavor.argument(each);
      if (affix === '' && flavor.type === textType) return true;
      return low <= high && low <= length && matches(flavor.slice(textOf(self), low, high), affix);
    };
    if (isKindOf(wanted, tupleType)) return newBool((wanted.payload as PyObject[]).some(test));
    if (!isText(wanted)) throw wrongAffix(name, wanted);
    return newBool(test(wanted));
  };
}

function isText(object: PyObject): boolean {
  return isKindOf(object, byteType) || isKindOf(object, textType);
}

function wrongAffix(name: string, object: PyObject): unknown {
  return raised('TypeError', `${name} first arg must be str, unicode, or tuple, not ${object.type.payload.name}`);
}

const replace: SharedMethod = (flavor, self, args) => {
  const text = textOf(self);
  const [from, to] = [flavor.argument(args[0] as PyObject), flavor.argument(args[1] as PyObject)];
  const most = args[2] === undefined ? -1 : integerArgument(args[2]);
  const times = Math.min(occurrences(flavor, text, from), most < 0 ? Number.POSITIVE_INFINITY : most);
  // An empty string stays as it is when a count is given (string_replace).
  if (times === 0 || (text === '' && most >= 0) || (text === '' && from !== '') || (from === '' && to === '')) return whole(flavor, self);
  reserve(text.length + times * (to.length - from.length));
  return flavor.fresh(from === '' ? interleaved(text, to, times) : replaced(text, from, to, times));
};

/** The new text before each of the first characters. */
function interleaved(text: string, between: string, times: number): string {
  const characters = [...text];
  const parts = characters.map((character, index) => (index < times ? between + character : character));
  return parts.join('') + (times > characters.length ? between : '');
}

function replaced(text: string, from: string, to: string, times: number): string {
  const pieces = text.split(from);
  const tail = pieces.slice(times).join(from);
  return times >= pieces.length ? pieces.join(to) : [...pieces.slice(0, times), tail].join(to);
}

/** A string without the separator: of a byte string's subclass the instance itself, of unicode's its text (partition.h, PyUnicode_Partition). */
const unfound = (flavor: Flavor, self: PyObject): Ref => (flavor.type === byteType ? newRef(self) : whole(flavor, self));

/** The parts before, at and after the separator; where it is missing, the string and two empty ones, in `order`. */
function partitioning(find: Finder, order: (whole: Ref, empty: Ref, other: Ref) => Ref[]): SharedMethod {
  return (flavor, self, args) => {
    const separator = args[0] as PyObject;
    const wanted = flavor.argument(separator);
    if (wanted === '') throw raised('ValueError', 'empty separator');
    const text = textOf(self);
    const at = find(text, wanted);
    if (at < 0) return newTuple(order(unfound(flavor, self), flavor.share(''), flavor.share('')));
    const middle = separator.type === flavor.type || flavor.type === bytesType ? newRef(separator) : flavor.share(wanted);
    return newTuple([flavor.share(text.slice(0, at)), middle, flavor.share(text.slice(at + wanted.length))]);
  };
}

export const searchMethods: Readonly<Record<string, readonly [min: number, max: number, method: SharedMethod]>> = {
  find: [1, 3, finding(first)],
  rfind: [1, 3, finding(last)],
  index: [1, 3, indexing(first)],
  rindex: [1, 3, indexing(last)],
  count: [1, 3, count],
  startswith: [1, 3, matching('startswith', (part, wanted) => part.startsWith(wanted))],
  endswith: [1, 3, matching('endswith', (part, wanted) => part.endsWith(wanted))],
  replace: [2, 3, replace],
  partition: [1, 1, partitioning(first, (whole, empty, other) => [whole, empty, other])],
  rpartition: [1, 1, partitioning(last, (whole, empty, other) => [empty, other, whole])],
};
