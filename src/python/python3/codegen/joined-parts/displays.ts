/** Displays of tuples, lists, sets and dicts, with `*` and `**` in them: the parts are made one by one and then joined (Python/compile.c 3.8.18). */
import type { Constant } from '../../../compiler/blueprint.ts';
import type { Expr, ExprOf } from '../../syntax/tree.ts';
import type { Access, Compiler } from '../compiler.ts';
import { unpack } from '../unpack.ts';

/** starunpack_helper: `single` makes it of its elements; with `*`, `inner` of those between, and `outer` of these parts. */
export function display(compiler: Compiler, elements: readonly Expr[], single: string, inner: string, outer: string): void {
  let seen = 0;
  let parts = 0;
  const close = (): void => {
    if (seen === 0) return;
    compiler.emit(inner, seen);
    seen = 0;
    parts++;
  };
  for (const element of elements) {
    if (element.nodeType !== 'Starred') {
      compiler.expression(element);
      seen++;
      continue;
    }
    close();
    compiler.expression(element.value);
    parts++;
  }
  if (parts === 0) return compiler.emit(single, seen);
  close();
  compiler.emit(outer, parts);
}

/** How a list or a tuple is built. */
type Build = readonly [single: string, inner: string, outer: string];

function sequence(compiler: Compiler, elements: readonly Expr[], access: Access, [single, inner, outer]: Build): void {
  if (access === 'Store') unpack(compiler, elements);
  else if (access === 'Del') compiler.expressions(elements);
  else display(compiler, elements, single, inner, outer);
}

export function listDisplay(compiler: Compiler, { elts }: ExprOf<'List'>, access: Access): void {
  sequence(compiler, elts, access, ['BUILD_LIST', 'BUILD_TUPLE', 'BUILD_LIST_UNPACK']);
}

export function tupleDisplay(compiler: Compiler, { elts }: ExprOf<'Tuple'>, access: Access): void {
  sequence(compiler, elts, access, ['BUILD_TUPLE', 'BUILD_TUPLE', 'BUILD_TUPLE_UNPACK']);
}

export function setDisplay(compiler: Compiler, { elts }: ExprOf<'Set'>): void {
  display(compiler, elts, 'BUILD_SET', 'BUILD_SET', 'BUILD_SET_UNPACK');
}

/** Elements of a dict display before it is cut. */
const MOST_ELEMENTS = 0xffff;

export function dictDisplay(compiler: Compiler, { keys, values }: ExprOf<'Dict'>): void {
  let begin = 0;
  let containers = 0;
  const close = (end: number): void => {
    if (end === begin && (containers > 0 || end < values.length)) return;
    part(compiler, keys.slice(begin, end) as Expr[], values.slice(begin, end));
    containers++;
  };
  values.forEach((value, index) => {
    const isMapping = keys[index] === null;
    if (index - begin === MOST_ELEMENTS || (index > begin && isMapping)) {
      close(index);
      begin = index;
    }
    if (!isMapping) return;
    compiler.expression(value);
    containers++;
    begin = index + 1;
  });
  close(values.length);
  if (containers > 1 || keys.at(-1) === null) compiler.emit('BUILD_MAP_UNPACK', containers);
}

/** compiler_subdict: constant keys are one tuple. */
function part(compiler: Compiler, keys: readonly Expr[], values: readonly Expr[]): void {
  const constants = keys.flatMap((key): Constant[] => (key.nodeType === 'Constant' ? [key.constant] : []));
  if (keys.length > 1 && constants.length === keys.length) {
    compiler.expressions(values);
    compiler.loadConst({ kind: 'tuple', items: constants });
    return compiler.emit('BUILD_CONST_KEY_MAP', keys.length);
  }
  keys.forEach((key, index) => {
    compiler.expressions([key, values[index] as Expr]);
  });
  compiler.emit('BUILD_MAP', keys.length);
}
