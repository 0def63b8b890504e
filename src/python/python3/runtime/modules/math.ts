/** `math` (Modules/mathmodule.c, 3.8.18): what it shares with Python 2's, and what it has besides. */

import { newInt, newInteger } from '../../../cache/integers.ts';
import { newBool, none } from '../../../cache/singletons.ts';
import { close, newRef } from '../../../memory/heap.ts';
import { accumulating, holding } from '../../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import type { Kwargs, NativeMethod } from '../../../memory/type-record.ts';
import { mathFunctions } from '../../../module/math.ts';
import { domainError } from '../../../module/math-domain.ts';
import { newFloat } from '../../../object/construct.ts';
import { oneArgument, positional, withKeywords } from '../../../object/native.ts';
import type { DictObject } from '../../../object/payloads.ts';
import { floatType, isKindOf } from '../../../object/static-types.ts';
import { floatArgument } from '../../../protocol/arguments.ts';
import { call } from '../../../protocol/call.ts';
import { collect, forEach } from '../../../protocol/iterate.ts';
import { binary, indexValue, isIndex } from '../../../protocol/number.ts';
import { raised } from '../../../protocol/raise.ts';
import { specialMethod } from '../../../protocol/special-method.ts';
import { divisionByZero } from '../../../protocol/zero-division.ts';
import { has } from '../../../versions/features.ts';
import { keepCopyUntil, setAccounted } from '../../../vm/import.ts';
import { addFunctions } from '../../../vm/native-functions.ts';
import { noteDeprecated } from '../../../vm/warnings.ts';
import { keywordArguments } from '../keyword-arguments.ts';
import { roundToInteger } from '../types/float/round.ts';

/** Integers of more bits are no floats: their logarithm is that of a fraction of so many bits, and of a power of two. */
const EXACT_BITS = 1023;
const FRACTION_BITS = 64;

/** Those that give integers now, or take them of any size. */
const GONE: ReadonlySet<string> = new Set(['floor', 'ceil', 'trunc', 'hypot', 'factorial', 'log', 'log10']);

function whole(object: PyObject): bigint {
  if (!isIndex(object)) throw raised('TypeError', `'${object.type.payload.name}' object cannot be interpreted as an integer`);
  return BigInt(indexValue(object));
}

const integer = (value: bigint): Ref => newInteger(value) as Ref;

/** What the number's own type says; of a float, or what becomes one, the whole number. */
function rounding(name: 'floor' | 'ceil', round: (value: number) => number): NativeMethod {
  return oneArgument(name, (_self, object) => {
    const method = isKindOf(object, floatType) ? undefined : specialMethod(object, `__${name}__`);
    if (method !== undefined) return holding([method], () => call(method));
    const value = floatArgument(object);
    return integer(Number.isFinite(value) ? BigInt(round(value)) : roundToInteger(value));
  });
}

function trunc(object: PyObject): Ref {
  const method = specialMethod(object, '__trunc__');
  if (method === undefined) throw raised('TypeError', `type ${object.type.payload.name} doesn't define __trunc__ method`);
  return holding([method], () => call(method));
}

function factorial(object: PyObject): Ref {
  if (isKindOf(object, floatType) && !has('integers for factorial')) {
    if (has('qualified native names')) noteDeprecated('Using factorial() with floats is deprecated');
    if (!Number.isInteger(object.payload)) throw raised('ValueError', 'factorial() only accepts integral values');
  } else if (!isIndex(object)) throw raised('TypeError', `'${object.type.payload.name}' object cannot be interpreted as an integer`);
  const count = isKindOf(object, floatType) ? BigInt(object.payload as number) : whole(object);
  if (count < 0n) throw raised('ValueError', 'factorial() not defined for negative values');
  const held = integer(count);
  return holding([held], () => (mathFunctions.find(({ name }) => name === 'factorial') as NativeMethod).run(null, held));
}

function gcdOf(left: bigint, right: bigint): bigint {
  let [a, b] = [left < 0n ? -left : left, right < 0n ? -right : right];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

function isClose(args: readonly PyObject[], kwargs: Kwargs): Ref {
  const given = keywordArguments('isclose', { positional: ['a', 'b'], keyword: ['rel_tol', 'abs_tol'], required: 2 }, args, kwargs);
  const [a, b, relative, absolute] = given.map((each, index) => (each === undefined ? (index === 2 ? 1e-9 : 0) : floatArgument(each))) as [
    number,
    number,
    number,
    number,
  ];
  if (relative < 0 || absolute < 0) throw raised('ValueError', 'tolerances must be non-negative');
  if (a === b) return newBool(true);
  if (!Number.isFinite(a) || !Number.isFinite(b)) return newBool(false);
  const difference = Math.abs(b - a);
  return newBool(difference <= Math.abs(relative * b) || difference <= Math.abs(relative * a) || difference <= absolute);
}

/** The square root rounded down, by Newton's method. */
function isqrt(object: PyObject): Ref {
  const value = whole(object);
  if (value < 0n) throw raised('ValueError', 'isqrt() argument must be nonnegative');
  if (value < 2n) return integer(value);
  let root = 1n << BigInt(Math.ceil(value.toString(2).length / 2));
  for (let next = (root + value / root) >> 1n; next < root; next = (root + value / root) >> 1n) root = next;
  return integer(root);
}

function chosen(name: 'comb' | 'perm', [total, size]: readonly PyObject[]): Ref {
  const n = whole(total as PyObject);
  const k = size === undefined || size === none ? n : whole(size);
  if (n < 0n) throw raised('ValueError', 'n must be a non-negative integer');
  if (k < 0n) throw raised('ValueError', 'k must be a non-negative integer');
  if (k > n) return integer(0n);
  const least = name === 'comb' && n - k < k ? n - k : k;
  let result = 1n;
  for (let index = 0n; index < least; index++) {
    result *= n - index;
    if (name === 'comb') result /= index + 1n;
  }
  return integer(result);
}

function product(args: readonly PyObject[], kwargs: Kwargs): Ref {
  const [iterable, start] = keywordArguments('prod', { positional: [''], keyword: ['start'], required: 1 }, args, kwargs);
  const total: Ref[] = [start === undefined ? (newInt(1) as Ref) : (newRef(start) as Ref)];
  accumulating(total, () =>
    forEach(iterable as PyObject, (item) => {
      const next = holding([item], () => binary('multiply', total[0] as Ref, item));
      close(total.splice(0, 1, next)[0] as Ref);
      return true;
    }),
  );
  return total[0] as Ref;
}

function floatsOf(iterable: PyObject): number[] {
  const items = collect(iterable);
  return holding(items, () => items.map(floatArgument));
}

function distance([from, to]: readonly PyObject[]): Ref {
  const [p, q] = [floatsOf(from as PyObject), floatsOf(to as PyObject)];
  if (p.length !== q.length) throw raised('ValueError', 'both points must have the same number of dimensions');
  return newFloat(Math.hypot(...p.map((each, index) => each - (q[index] as number))));
}

/** The IEEE remainder: what is left of the nearest multiple. */
function remainder(left: number, right: number): number {
  if (Number.isNaN(left) || Number.isNaN(right)) return Number.NaN;
  if (!Number.isFinite(left) || right === 0) throw raised('ValueError', 'math domain error');
  if (!Number.isFinite(right)) return left;
  const size = Math.abs(right);
  const rest = Math.abs(left) % size;
  const other = size - rest;
  const even = ((Math.abs(left) - rest) / size) % 2 === 0;
  const nearest = rest < other || (rest === other && even) ? rest : -other;
  return Math.sign(left) < 0 || Object.is(left, -0) ? -nearest : nearest;
}

/** The logarithm of an integer of any size is found by its leading bits (loghelper). */
function logarithm(name: string, object: PyObject, log: (value: number) => number): number {
  if (isIndex(object) && !isKindOf(object, floatType)) {
    const value = whole(object);
    if (value <= 0n) throw domainError(name, null);
    const bits = value.toString(2).length;
    if (bits <= EXACT_BITS) return log(Number(value));
    return log(Number(value >> BigInt(bits - FRACTION_BITS)) / 2 ** FRACTION_BITS) + log(2) * bits;
  }
  const value = floatArgument(object);
  if (value <= 0) throw domainError(name, value);
  return log(value);
}

function log([value, base]: readonly PyObject[]): Ref {
  const result = logarithm('log', value as PyObject, Math.log);
  if (base === undefined) return newFloat(result);
  const divisor = logarithm('log', base, Math.log);
  if (divisor === 0) throw divisionByZero('float division by zero');
  return newFloat(result / divisor);
}

const float = (compute: (...values: number[]) => number) => (_self: PyObject, args: readonly PyObject[]) =>
  newFloat(compute(...args.map(floatArgument)));

function ofVersion(): NativeMethod[] {
  const many = has('math.lcm');
  const gcd = positional(
    'gcd',
    many ? 0 : 2,
    many ? Number.POSITIVE_INFINITY : 2,
    (_self, args) => integer(args.map(whole).reduce(gcdOf, 0n)),
    'unpack',
  );
  const later = many
    ? [positional('lcm', 0, Number.POSITIVE_INFINITY, (_self, args) => integer(args.map(whole).reduce(lcmOf, 1n)), 'unpack')]
    : [];
  const with38 = has('math.prod')
    ? [
        withKeywords('prod', (_self, args, kwargs) => product(args, kwargs)),
        oneArgument('isqrt', (_self, value) => isqrt(value)),
        positional('comb', 2, 2, (_self, args) => chosen('comb', args), 'unpack'),
        positional('perm', 1, 2, (_self, args) => chosen('perm', args), 'unpack'),
        positional('dist', 2, 2, (_self, args) => distance(args), 'unpack'),
      ]
    : [];
  return [gcd, ...later, ...with38];
}

function lcmOf(left: bigint, right: bigint): bigint {
  if (left === 0n || right === 0n) return 0n;
  const product = (left / gcdOf(left, right)) * right;
  return product < 0n ? -product : product;
}

export function initMath(dict: DictObject): void {
  addFunctions(dict, 'math', [
    ...mathFunctions.filter(({ name }) => !GONE.has(name)),
    rounding('floor', Math.floor),
    rounding('ceil', Math.ceil),
    oneArgument('trunc', (_self, value) => trunc(value)),
    oneArgument('factorial', (_self, value) => factorial(value)),
    positional('hypot', 0, Number.POSITIVE_INFINITY, float(Math.hypot), 'unpack'),
    positional('remainder', 2, 2, float(remainder as (...values: number[]) => number), 'unpack'),
    oneArgument('isfinite', (_self, value) => newBool(Number.isFinite(floatArgument(value)))),
    positional('log', 1, 2, (_self, args) => log(args), 'unpack'),
    ...(['log2', 'log10'] as const).map((name) => oneArgument(name, (_self, value) => newFloat(logarithm(name, value, Math[name])))),
    withKeywords('isclose', (_self, args, kwargs) => isClose(args, kwargs)),
    ...ofVersion(),
  ]);
  const constants = { pi: Math.PI, e: Math.E, tau: 2 * Math.PI, inf: Number.POSITIVE_INFINITY, nan: Number.NaN };
  for (const [name, value] of Object.entries(constants)) setAccounted(dict, name, newFloat(value));
  keepCopyUntil('modules in two phases', dict);
}
