/** Displays of tuples, lists, sets and dicts, and unpacking into targets (starunpack_helper, compiler_dict; Python/compile.c 3.12.1). */
import type { Constant } from '../../compiler/blueprint.ts';
import type { Location } from '../flowgraph/location.ts';
import { distinct } from '../fold/distinct.ts';
import type { Expr, ExprOf } from '../syntax/tree.ts';
import { at, type Compiler } from './compiler.ts';

/** Values that may lie on the stack for one display, call or string (STACK_USE_GUIDELINE). */
export const MOST_ON_STACK = 30;

const KINDS = {
  List: { build: 'BUILD_LIST', add: 'LIST_APPEND', extend: 'LIST_EXTEND' },
  Tuple: { build: 'BUILD_LIST', add: 'LIST_APPEND', extend: 'LIST_EXTEND' },
  Set: { build: 'BUILD_SET', add: 'SET_ADD', extend: 'SET_UPDATE' },
} as const;

export type DisplayKind = keyof typeof KINDS;

/** @param before how many values for it are on the stack already */
export function display(compiler: Compiler, location: Location, elements: readonly Expr[], kind: DisplayKind, before = 0): void {
  const { build, add, extend } = KINDS[kind];
  const constants = compiler.dialect.foldsDisplays ? constantsOf(elements) : null;
  if (elements.length > 2 && constants !== null) return constantDisplay(compiler, location, constants, kind, before);
  const isBig = elements.length + before > MOST_ON_STACK;
  if (!isBig && !elements.some(isStarred)) {
    compiler.expressions(elements);
    return compiler.emit(location, kind === 'Tuple' ? 'BUILD_TUPLE' : build, elements.length + before);
  }
  let isBuilt = isBig;
  if (isBig) compiler.emit(location, build, before);
  elements.forEach((element, index) => {
    if (isStarred(element)) {
      if (!isBuilt) compiler.emit(location, build, index + before);
      isBuilt = true;
      compiler.expression(element.value);
      compiler.emit(location, extend, 1);
    } else {
      compiler.expression(element);
      if (isBuilt) compiler.emit(location, add, 1);
    }
  });
  if (kind === 'Tuple') compiler.dialect.intrinsic(compiler, location, 'list to tuple');
}

const isStarred = (node: Expr): node is ExprOf<'Starred'> => node.nodeType === 'Starred';

/** The constants that nodes are, or null where one is none. */
export function constantsOf(nodes: readonly (Expr | null)[]): Constant[] | null {
  const constants = nodes.flatMap((node) => (node?.nodeType === 'Constant' ? [node.constant] : []));
  return constants.length === nodes.length ? constants : null;
}

/** What has only constants in it is made of one constant. */
function constantDisplay(compiler: Compiler, location: Location, items: Constant[], kind: DisplayKind, before: number): void {
  if (kind === 'Tuple' && before === 0) return compiler.loadConst(location, { kind: 'tuple', items });
  const { build, extend } = KINDS[kind];
  compiler.emit(location, build, before);
  compiler.loadConst(location, kind === 'Set' ? { kind: 'frozenset', items: distinct(items) } : { kind: 'tuple', items });
  compiler.emit(location, extend, 1);
  if (kind === 'Tuple') compiler.dialect.intrinsic(compiler, location, 'list to tuple');
}

/** unpack_helper, assignment_helper */
export function unpack(compiler: Compiler, node: ExprOf<'List' | 'Tuple'>): void {
  unpackInto(
    compiler,
    at(node),
    node.elts.map(isStarred),
    'multiple starred expressions in assignment',
    'too many expressions in star-unpacking assignment',
  );
  for (const target of node.elts) compiler.expression(isStarred(target) ? target.value : target);
}

/** @param stars which of the parts take all that is left */
export function unpackInto(compiler: Compiler, location: Location, stars: readonly boolean[], several: string, tooMany: string): void {
  const star = stars.indexOf(true);
  if (star < 0) return compiler.emit(location, 'UNPACK_SEQUENCE', stars.length);
  if (star >= 1 << 8) throw compiler.error(location, tooMany);
  if (stars.lastIndexOf(true) !== star) throw compiler.error(location, several);
  compiler.emit(location, 'UNPACK_EX', star + ((stars.length - star - 1) << 8));
}

export function dictDisplay(compiler: Compiler, node: ExprOf<'Dict'>): void {
  const location = at(node);
  let begin = 0;
  let isBuilt = false;
  const close = (end: number): void => {
    part(compiler, node, begin, end);
    if (isBuilt) compiler.emit(location, 'DICT_UPDATE', 1);
    isBuilt = true;
  };
  node.values.forEach((value, index) => {
    if (node.keys[index] === null) {
      if (index > begin) close(index);
      if (!isBuilt) compiler.emit(location, 'BUILD_MAP', 0);
      isBuilt = true;
      compiler.expression(value);
      compiler.emit(location, 'DICT_UPDATE', 1);
      begin = index + 1;
    } else if ((index - begin) * 2 > MOST_ON_STACK) {
      close(index + 1);
      begin = index + 1;
    }
  });
  if (begin < node.values.length) close(node.values.length);
  if (!isBuilt) compiler.emit(location, 'BUILD_MAP', 0);
}

/** compiler_subdict */
function part(compiler: Compiler, node: ExprOf<'Dict'>, begin: number, end: number): void {
  const keys = node.keys.slice(begin, end) as Expr[];
  const values = node.values.slice(begin, end);
  mapping(compiler, at(node), at(node), values, constantsOf(keys), (index) => compiler.expression(keys[index] as Expr));
}

/**
 * A dict of values and keys that are constants, or that `loadKey` loads.
 * @param adding where the additions to a big one stand
 */
export function mapping(
  compiler: Compiler,
  location: Location,
  adding: Location,
  values: readonly Expr[],
  keys: readonly Constant[] | null,
  loadKey: (index: number) => void,
): void {
  const isBig = values.length * 2 > MOST_ON_STACK;
  if (compiler.dialect.foldsDisplays && values.length > 1 && !isBig && keys !== null) {
    compiler.expressions(values);
    compiler.loadConst(location, { kind: 'tuple', items: keys });
    return compiler.emit(location, 'BUILD_CONST_KEY_MAP', values.length);
  }
  if (isBig) compiler.emit(adding, 'BUILD_MAP', 0);
  values.forEach((value, index) => {
    loadKey(index);
    compiler.expression(value);
    if (isBig) compiler.emit(adding, 'MAP_ADD', 1);
  });
  if (!isBig) compiler.emit(location, 'BUILD_MAP', values.length);
}
