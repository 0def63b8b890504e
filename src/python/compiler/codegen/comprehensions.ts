/** List comprehensions, which run in their frame, and the comprehensions and generators that are functions (Python/compile.c 2.7.18). */
import type { Comprehension, Expr } from '../../syntax/tree.ts';
import type { Compiler } from './compiler.ts';

export function listComprehension(compiler: Compiler, elt: Expr, generators: readonly Comprehension[]): void {
  compiler.emit('BUILD_LIST', 0);
  loops(compiler, generators, 0, false, () => {
    compiler.expression(elt);
    compiler.emit('LIST_APPEND', generators.length + 1);
  });
}

export type Result =
  | { readonly kind: 'generator' | 'set'; readonly elt: Expr }
  | { readonly kind: 'dict'; readonly key: Expr; readonly value: Expr };

const NAMES = { generator: '<genexpr>', set: '<setcomp>', dict: '<dictcomp>' } as const;

/** The first iterable is evaluated here and handed to the function as `.0`. */
export function comprehensionFunction(
  compiler: Compiler,
  node: object,
  lineno: number,
  generators: readonly Comprehension[],
  result: Result,
): void {
  const code = compiler.inScope(node, NAMES[result.kind], lineno, () => {
    if (result.kind !== 'generator') compiler.emit(result.kind === 'set' ? 'BUILD_SET' : 'BUILD_MAP', 0);
    loops(compiler, generators, 0, true, () => addResult(compiler, result, generators.length + 1));
    if (result.kind !== 'generator') compiler.emit('RETURN_VALUE');
    compiler.finish(true);
  });
  compiler.makeClosure(code, 0);
  compiler.expression((generators[0] as Comprehension).iter);
  compiler.emit('GET_ITER');
  compiler.emit('CALL_FUNCTION', 1);
}

/** `depth` is how far below the result's collection lies on the stack. */
function addResult(compiler: Compiler, result: Result, depth: number): void {
  if (result.kind === 'dict') {
    compiler.expression(result.value);
    compiler.expression(result.key);
    return compiler.emit('MAP_ADD', depth);
  }
  compiler.expression(result.elt);
  if (result.kind === 'set') return compiler.emit('SET_ADD', depth);
  compiler.emit('YIELD_VALUE');
  compiler.emit('POP_TOP');
}

function loops(compiler: Compiler, generators: readonly Comprehension[], index: number, asFunction: boolean, innermost: () => void): void {
  const { target, iter, ifs } = generators[index] as Comprehension;
  const start = compiler.block();
  const ifCleanup = compiler.block();
  const anchor = compiler.block();
  if (asFunction && index === 0) {
    compiler.unit.argcount = 1;
    compiler.emit('LOAD_FAST', 0);
  } else {
    compiler.expression(iter);
    compiler.emit('GET_ITER');
  }
  compiler.use(start);
  compiler.jumpRelative('FOR_ITER', anchor);
  compiler.nextBlock();
  compiler.expression(target);
  for (const condition of ifs) {
    compiler.expression(condition);
    compiler.jumpAbsolute('POP_JUMP_IF_FALSE', ifCleanup);
    compiler.nextBlock();
  }
  if (index + 1 < generators.length) {
    loops(compiler, generators, index + 1, asFunction, innermost);
  } else {
    innermost();
    compiler.nextBlock();
  }
  compiler.use(ifCleanup);
  compiler.jumpAbsolute('JUMP_ABSOLUTE', start);
  compiler.use(anchor);
}
