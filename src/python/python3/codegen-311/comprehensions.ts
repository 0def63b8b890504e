/** Comprehensions and generator expressions (compiler_comprehension, Python/compile.c 3.12.1). */
import type { Label } from '../flowgraph/instruction-sequence.ts';
import type { Location } from '../flowgraph/location.ts';
import type { Comprehension, Expr } from '../syntax/tree.ts';
import { at, type Compiler } from './compiler.ts';
import { jumpIf } from './conditions.ts';
import type { AwaitedNext, ComprehensionNode } from './dialect.ts';
import { finish } from './finish.ts';
import { addYield, awaitResult } from './generators.ts';
import { makeInPlace } from './inline-comprehension.ts';
import { makeClosure } from './names.ts';

const KINDS = {
  ListComp: { name: '<listcomp>', build: 'BUILD_LIST', add: 'LIST_APPEND' },
  SetComp: { name: '<setcomp>', build: 'BUILD_SET', add: 'SET_ADD' },
  DictComp: { name: '<dictcomp>', build: 'BUILD_MAP', add: 'MAP_ADD' },
  GeneratorExp: { name: '<genexpr>', build: null, add: null },
} as const;

/** In place, or as a function of its own, as the symbol table says. */
export function comprehension(compiler: Compiler, node: ComprehensionNode): void {
  const scope = compiler.scopeOf(node);
  const [outermost] = node.generators as [Comprehension];
  const isGenerator = node.nodeType === 'GeneratorExp';
  const { kind } = compiler.unit;
  const check = (): void => {
    if (!scope.coroutine || isGenerator || kind === 'async function' || kind === 'comprehension') return;
    throw compiler.error(at(node), 'asynchronous comprehension outside of an asynchronous function');
  };
  if (!scope.inlined) return asFunction(compiler, node, check);
  iterate(compiler, node, outermost);
  makeInPlace(compiler, at(node), scope, () => {
    check();
    compiler.emit(at(node), KINDS[node.nodeType].build as string, 0);
    compiler.emit(at(node), 'SWAP', 2);
    loops(compiler, node, 0, 0, true);
  });
}

function asFunction(compiler: Compiler, node: ComprehensionNode, check: () => void): void {
  const location = at(node);
  const { name, build } = KINDS[node.nodeType];
  const [outermost] = node.generators as [Comprehension];
  const { coroutine } = compiler.scopeOf(node);
  const code = compiler.inScope(node, 'comprehension', name, node.lineno, () => {
    compiler.place = location;
    check();
    if (build !== null) compiler.emit(location, build, 0);
    loops(compiler, node, 0, 0, false);
    if (build !== null) compiler.emit(compiler.here(location), 'RETURN_VALUE');
    else compiler.dialect.guardStopIteration(compiler);
    finish(compiler, true);
  });
  makeClosure(compiler, location, code);
  iterate(compiler, node, outermost);
  compiler.dialect.callOne(compiler, location);
  if (coroutine && build !== null) awaitResult(compiler, location, 0);
}

function iterate(compiler: Compiler, node: ComprehensionNode, { iter, is_async }: Comprehension): void {
  compiler.expression(iter);
  compiler.emit(compiler.dialect.iterationPlace(node, iter), is_async === 1 ? 'GET_AITER' : 'GET_ITER');
}

/**
 * The loop over one `for`; the innermost adds to the result.
 * @param depth how many iterators lie above the result
 */
function loops(compiler: Compiler, node: ComprehensionNode, index: number, depth: number, iteratorIsThere: boolean): void {
  const { is_async } = node.generators[index] as Comprehension;
  if (is_async === 1) asynchronous(compiler, node, index, depth, iteratorIsThere);
  else synchronous(compiler, node, index, depth, iteratorIsThere);
}

/** The outermost iterator is the only argument. */
function loadOutermost(compiler: Compiler, location: Location): void {
  compiler.unit.argcount = 1;
  compiler.emit(location, 'LOAD_FAST', 0);
}

function synchronous(compiler: Compiler, node: ComprehensionNode, index: number, depth: number, iteratorIsThere: boolean): void {
  const location = compiler.here(at(node));
  const { target, iter } = node.generators[index] as Comprehension;
  const [start, skip, anchor] = [compiler.label(), compiler.label(), compiler.label()];
  const single = index > 0 ? onlyElement(iter) : null;
  if (single !== null) compiler.expression(single);
  else {
    if (!iteratorIsThere) {
      if (index === 0) loadOutermost(compiler, location);
      else iterate(compiler, node, node.generators[index] as Comprehension);
    }
    compiler.use(start);
    compiler.jump(compiler.here(compiler.dialect.iterationPlace(node, iter)), 'FOR_ITER', anchor);
  }
  compiler.expression(target);
  const place = inner(compiler, node, index, single === null ? depth + 1 : depth, skip);
  compiler.use(skip);
  if (single !== null) return;
  compiler.jump(compiler.here(place), 'JUMP', start);
  compiler.use(anchor);
  compiler.dialect.endFor(compiler);
}

/** `for name in [value]` is an assignment. */
function onlyElement(iter: Expr): Expr | null {
  if (iter.nodeType !== 'List' && iter.nodeType !== 'Tuple') return null;
  const [only, ...rest] = iter.elts;
  return only !== undefined && rest.length === 0 && only.nodeType !== 'Starred' ? only : null;
}

/** The conditions and what is inside of them; answers where the element stands. */
function inner(compiler: Compiler, node: ComprehensionNode, index: number, depth: number, skip: Label): Location {
  const { ifs } = node.generators[index] as Comprehension;
  for (const condition of ifs) jumpIf(compiler, at(node), condition, skip, false);
  if (index + 1 < node.generators.length) loops(compiler, node, index + 1, depth, false);
  else return add(compiler, node, depth);
  return at(node.nodeType === 'DictComp' ? node.key : node.elt);
}

function add(compiler: Compiler, node: ComprehensionNode, depth: number): Location {
  const { add: opcode } = KINDS[node.nodeType];
  if (node.nodeType === 'DictComp') {
    const { key, value } = node;
    compiler.expressions([key, value]);
    const location = { ...at(key), endLine: value.end_lineno, endColumn: value.end_col_offset };
    compiler.emit(compiler.here(location), 'MAP_ADD', depth + 1);
    return location;
  }
  const location = compiler.here(at(node.elt));
  compiler.expression(node.elt);
  if (opcode !== null) compiler.emit(location, opcode, depth + 1);
  else {
    addYield(compiler, location);
    compiler.emit(location, 'POP_TOP');
  }
  return location;
}

function asynchronous(compiler: Compiler, node: ComprehensionNode, index: number, depth: number, iteratorIsThere: boolean): void {
  const location = compiler.here(at(node));
  const { target } = node.generators[index] as Comprehension;
  const [start, except, skip] = [compiler.label(), compiler.label(), compiler.label()];
  if (!iteratorIsThere) {
    if (index === 0) loadOutermost(compiler, location);
    else iterate(compiler, node, node.generators[index] as Comprehension);
  }
  compiler.use(start);
  let endLoop: AwaitedNext = () => {};
  compiler.within(location, { type: 'async comprehension' }, () => {
    compiler.jump(location, 'SETUP_FINALLY', except);
    endLoop = compiler.dialect.awaitNext(compiler, location, false);
    compiler.expression(target);
    const place = inner(compiler, node, index, depth + 1, skip);
    compiler.use(skip);
    compiler.jump(compiler.here(place), 'JUMP', start);
  });
  compiler.use(except);
  endLoop(compiler.here(location));
}
