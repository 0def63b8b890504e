/** Comprehensions and generator expressions (compiler_comprehension, Python/compile.c 3.12.1). */
import type { Label } from '../flowgraph/instruction-sequence.ts';
import type { Location } from '../flowgraph/location.ts';
import type { Comprehension, Expr } from '../syntax/tree.ts';
import { at, type Compiler } from './compiler.ts';
import { addElement, elementOf } from './comprehension-elements.ts';
import { jumpIf } from './conditions.ts';
import type { AwaitedNext, ComprehensionNode } from './dialect.ts';
import { finish } from './finish.ts';
import { awaitResult } from './generators.ts';
import { makeInPlace } from './inline-comprehension.ts';
import { makeClosure } from './names.ts';

const KINDS = {
  ListComp: { name: '<listcomp>', build: 'BUILD_LIST' },
  SetComp: { name: '<setcomp>', build: 'BUILD_SET' },
  DictComp: { name: '<dictcomp>', build: 'BUILD_MAP' },
  GeneratorExp: { name: '<genexpr>', build: null },
} as const;

/** What a loop finds on the stack. */
type Found = 'nothing' | 'iterable' | 'iterator';

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
  const found = loadFirst(compiler, node, outermost);
  makeInPlace(compiler, at(node), scope, () => {
    check();
    compiler.emit(at(node), KINDS[node.nodeType].build as string, 0);
    compiler.emit(at(node), 'SWAP', 2);
    loops(compiler, node, 0, 0, found);
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
    loops(compiler, node, 0, 0, build === null && compiler.dialect.iteratesInside ? 'iterator' : 'nothing');
    if (build !== null) compiler.emit(compiler.here(location), 'RETURN_VALUE');
    else compiler.dialect.guardStopIteration(compiler);
    finish(compiler, true);
  });
  makeClosure(compiler, location, code);
  loadFirst(compiler, node, outermost);
  compiler.dialect.callOne(compiler, location);
  if (coroutine && build !== null) awaitResult(compiler, location, 0);
}

/** Loads what the outermost loop goes through; answers what is on the stack then. */
function loadFirst(compiler: Compiler, node: ComprehensionNode, outermost: Comprehension): Found {
  compiler.expression(outermost.iter);
  if (compiler.dialect.iteratesInside) return 'iterable';
  iterate(compiler, node, outermost);
  return 'iterator';
}

function iterate(compiler: Compiler, node: ComprehensionNode, { iter, is_async }: Comprehension): void {
  compiler.emit(compiler.dialect.iterationPlace(node, iter), is_async === 1 ? 'GET_AITER' : 'GET_ITER');
}

/**
 * The loop over one `for`; the innermost adds to the result.
 * @param depth how many iterators lie above the result
 */
function loops(compiler: Compiler, node: ComprehensionNode, index: number, depth: number, found: Found): void {
  if (!compiler.scopeOf(node).inlined) compiler.unit.argcount = 1;
  const { is_async } = node.generators[index] as Comprehension;
  if (is_async === 1) asynchronous(compiler, node, index, depth, found);
  else synchronous(compiler, node, index, depth, found);
}

/** Leaves the iterator of a loop on the stack; of a function, the outermost, or what it is to be got of, is the only argument. */
function loadIterator(compiler: Compiler, location: Location, node: ComprehensionNode, index: number, found: Found): void {
  const loop = node.generators[index] as Comprehension;
  if (found === 'nothing' && index === 0) compiler.emit(location, 'LOAD_FAST', 0);
  else if (found === 'nothing') compiler.expression(loop.iter);
  if (found === 'iterable' || (found === 'nothing' && (index > 0 || compiler.dialect.iteratesInside))) iterate(compiler, node, loop);
}

function synchronous(compiler: Compiler, node: ComprehensionNode, index: number, depth: number, found: Found): void {
  const location = compiler.here(at(node));
  const { target, iter } = node.generators[index] as Comprehension;
  const [start, skip, anchor] = [compiler.label(), compiler.label(), compiler.label()];
  const single = index > 0 ? onlyElement(iter) : null;
  if (single !== null) compiler.expression(single);
  else {
    loadIterator(compiler, location, node, index, found);
    compiler.use(start);
    compiler.jump(compiler.here(compiler.dialect.iterationPlace(node, iter)), 'FOR_ITER', anchor);
  }
  compiler.expression(target);
  const place = inner(compiler, node, index, single === null ? depth + compiler.dialect.iteratorSize : depth, skip);
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
  if (index + 1 < node.generators.length) loops(compiler, node, index + 1, depth, 'nothing');
  else return addElement(compiler, node, depth);
  return at(elementOf(node));
}

function asynchronous(compiler: Compiler, node: ComprehensionNode, index: number, depth: number, found: Found): void {
  const location = compiler.here(at(node));
  const { target } = node.generators[index] as Comprehension;
  const [start, except, skip] = [compiler.label(), compiler.label(), compiler.label()];
  loadIterator(compiler, location, node, index, found);
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
