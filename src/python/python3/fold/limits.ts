/** How large results of folding may be (safe_multiply, safe_power, safe_lshift, safe_mod; Python/ast_opt.c 3.8.18). */
import type { Constant } from '../../compiler/blueprint.ts';
import type { Operator } from '../syntax/tree.ts';

const MAX_INT_SIZE = 128;

/** How large repeated sequences may be (MAX_COLLECTION_SIZE, MAX_STR_SIZE). */
interface SequenceLimits {
  readonly items: number;
  readonly characters: number;
}

const LIMITS: SequenceLimits = { items: 256, characters: 4096 };
/** Before 3.7 (fold_binops_on_constants, Python/peephole.c 3.6.15). */
export const LIMITS_36: SequenceLimits = { items: 20, characters: 20 };

const MAX_TOTAL_ITEMS = 1024;

/** Whether the operation may be done at compile time. */
export function isSafe(operator: Operator['nodeType'], left: Constant, right: Constant, limits = LIMITS): boolean {
  switch (operator) {
    case 'Mult':
      return isSafeProduct(left, right, limits) && isSafeProduct(right, left, limits);
    case 'Pow':
      return !positiveInts(left, right) || bits(left) * Number(intOf(right)) <= MAX_INT_SIZE;
    case 'LShift':
      return !nonZeroInts(left, right) || (intOf(right) <= MAX_INT_SIZE && bits(left) <= MAX_INT_SIZE - Number(intOf(right)));
    case 'Mod':
      return left.kind !== 'text' && left.kind !== 'bytes';
    default:
      return true;
  }
}

function isSafeProduct(count: Constant, other: Constant, limits: SequenceLimits): boolean {
  if (count.kind !== 'int') return true;
  const times = intOf(count);
  if (other.kind === 'int') return times === 0n || intOf(other) === 0n || bits(count) + bits(other) <= MAX_INT_SIZE;
  if (other.kind === 'tuple' || other.kind === 'frozenset') {
    const size = other.items.length;
    if (size === 0) return true;
    if (times < 0n || times > BigInt(Math.floor(limits.items / size))) return false;
    return times === 0n || items(other) <= Math.floor(MAX_TOTAL_ITEMS / Number(times));
  }
  if (other.kind !== 'text' && other.kind !== 'bytes') return true;
  const size = [...other.value].length;
  return size === 0 || (times >= 0n && times <= BigInt(Math.floor(limits.characters / size)));
}

/** All items of a tuple and of tuples in it (check_complexity). */
function items(constant: Constant): number {
  if (constant.kind !== 'tuple') return 0;
  return constant.items.reduce((sum, each) => sum + items(each), constant.items.length);
}

function intOf(constant: Constant): bigint {
  return constant.kind === 'int' ? BigInt(constant.value) : 0n;
}

function bits(constant: Constant): number {
  const value = intOf(constant);
  return (value < 0n ? -value : value).toString(2).length;
}

function nonZeroInts(left: Constant, right: Constant): boolean {
  return left.kind === 'int' && right.kind === 'int' && intOf(left) !== 0n && intOf(right) !== 0n;
}

function positiveInts(left: Constant, right: Constant): boolean {
  return nonZeroInts(left, right) && intOf(right) > 0n;
}
