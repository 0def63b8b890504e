/**
 * Displays of tuples, lists, sets and dicts: with `*` and `**` in them, or too large for the stack, they are made and then extended
 * (starunpack_helper, compiler_dict; Python/compile.c 3.9.18 and 3.10.13).
 */
import type { Constant } from '../../../compiler/blueprint.ts';
import { distinct } from '../../fold/distinct.ts';
import type { Expr, ExprOf } from '../../syntax/tree.ts';
import { isStarred } from '../calls.ts';
import type { Access, Compiler } from '../compiler.ts';
import { unpack } from '../unpack.ts';

/** How a collection is made, and how an element or elements are added to it. */
export interface Collection {
  readonly build: string;
  readonly add: string;
  readonly extend: string;
  /** Whether a tuple is made of it. */
  readonly tuple?: boolean;
}

const LIST: Collection = { build: 'BUILD_LIST', add: 'LIST_APPEND', extend: 'LIST_EXTEND' };
const SET: Collection = { build: 'BUILD_SET', add: 'SET_ADD', extend: 'SET_UPDATE' };
export const TUPLE: Collection = { ...LIST, tuple: true };

export function listDisplay(compiler: Compiler, { elts }: ExprOf<'List'>, access: Access): void {
  sequence(compiler, elts, access, LIST);
}

export function tupleDisplay(compiler: Compiler, { elts }: ExprOf<'Tuple'>, access: Access): void {
  sequence(compiler, elts, access, TUPLE);
}

export function setDisplay(compiler: Compiler, { elts }: ExprOf<'Set'>): void {
  display(compiler, elts, 0, SET);
}

function sequence(compiler: Compiler, elements: readonly Expr[], access: Access, collection: Collection): void {
  if (access === 'Store') unpack(compiler, elements);
  else if (access === 'Del') compiler.expressions(elements);
  else display(compiler, elements, 0, collection);
}

/** @param pushed elements that are on the stack already */
export function display(compiler: Compiler, elements: readonly Expr[], pushed: number, collection: Collection): void {
  const constants = constantsOf(elements);
  if (constants !== null && constants.length > 2) return loadConstants(compiler, constants, pushed, collection);
  const isLarge = elements.length + pushed > compiler.stackGuideline;
  if (isLarge || elements.some(isStarred)) return extend(compiler, elements, pushed, collection, isLarge);
  compiler.expressions(elements);
  compiler.emit(collection.tuple ? 'BUILD_TUPLE' : collection.build, elements.length + pushed);
}

export function constantsOf(elements: readonly (Expr | null)[]): Constant[] | null {
  const constants = elements.flatMap((element) => (element?.nodeType === 'Constant' ? [element.constant] : []));
  return constants.length === elements.length ? constants : null;
}

function loadConstants(compiler: Compiler, items: Constant[], pushed: number, { build, extend, tuple }: Collection): void {
  if (tuple) return compiler.loadConst({ kind: 'tuple', items });
  compiler.emit(build, pushed);
  compiler.loadConst(extend === 'SET_UPDATE' ? { kind: 'frozenset', items: distinct(items) } : { kind: 'tuple', items });
  compiler.emit(extend, 1);
}

function extend(
  compiler: Compiler,
  elements: readonly Expr[],
  pushed: number,
  { build, add, extend, tuple }: Collection,
  isLarge: boolean,
) {
  let built = isLarge;
  if (isLarge) compiler.emit(build, pushed);
  elements.forEach((element, index) => {
    if (element.nodeType === 'Starred' && !built) {
      compiler.emit(build, index + pushed);
      built = true;
    }
    compiler.expression(element.nodeType === 'Starred' ? element.value : element);
    if (built) compiler.emit(element.nodeType === 'Starred' ? extend : add, 1);
  });
  if (tuple) compiler.emit('LIST_TO_TUPLE');
}

export function dictDisplay(compiler: Compiler, { keys, values }: ExprOf<'Dict'>): void {
  let elements = 0;
  let exists = false;
  const close = (end: number, count: number): void => {
    part(compiler, keys.slice(end - count, end) as Expr[], values.slice(end - count, end));
    if (exists) compiler.emit('DICT_UPDATE', 1);
    exists = true;
    elements = 0;
  };
  values.forEach((value, index) => {
    if (keys[index] !== null) {
      if (elements * 2 > compiler.stackGuideline) close(index + 1, elements + 1);
      else elements++;
      return;
    }
    if (elements > 0) close(index, elements);
    if (!exists) compiler.emit('BUILD_MAP', 0);
    exists = true;
    compiler.expression(value);
    compiler.emit('DICT_UPDATE', 1);
  });
  if (elements > 0) close(values.length, elements);
  if (!exists) compiler.emit('BUILD_MAP', 0);
}

/** compiler_subdict: constant keys are one tuple. */
function part(compiler: Compiler, keys: readonly Expr[], values: readonly Expr[]): void {
  const isLarge = keys.length * 2 > compiler.stackGuideline;
  const constants = isLarge || keys.length < 2 ? null : constantsOf(keys);
  if (constants !== null) {
    compiler.expressions(values);
    compiler.loadConst({ kind: 'tuple', items: constants });
    return compiler.emit('BUILD_CONST_KEY_MAP', keys.length);
  }
  if (isLarge) compiler.emit('BUILD_MAP', 0);
  keys.forEach((key, index) => {
    compiler.expressions([key, values[index] as Expr]);
    if (isLarge) compiler.emit('MAP_ADD', 1);
  });
  if (!isLarge) compiler.emit('BUILD_MAP', keys.length);
}
