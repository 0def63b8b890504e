/** Alternatives (compiler_pattern_or, Python/compile.c 3.12.1). */
import type { PatternOf } from '../syntax/tree.ts';
import { at, type Compiler } from './compiler.ts';
import { capture, PatternContext, rotate } from './pattern-context.ts';

type Or = PatternOf<'MatchOr'>;

export function orPattern(compiler: Compiler, node: Or, context: PatternContext): void {
  const location = at(node);
  const end = compiler.label();
  let control: readonly string[] | null = null;
  node.patterns.forEach((alternative, index) => {
    const isLast = index === node.patterns.length - 1;
    const own = new PatternContext(isLast && context.allowIrrefutable);
    compiler.place = at(alternative);
    compiler.emit(at(alternative), 'COPY', 1);
    compiler.pattern(alternative, own);
    control ??= [...own.stores];
    reorder(compiler, node, index, own.stores, control);
    compiler.jump(compiler.here(at(alternative)), 'JUMP', end);
    own.emitFailures(compiler, compiler.here(at(alternative)));
  });
  const failed = compiler.here(location);
  compiler.emit(failed, 'POP_TOP');
  context.fail(compiler, failed, 'JUMP');
  compiler.use(end);
  const captured = (control as readonly string[] | null) ?? [];
  const depth = captured.length + 1 + context.onTop + context.stores.length;
  for (const name of captured) {
    rotate(compiler, failed, depth);
    capture(compiler, location, name, context);
  }
  compiler.emit(failed, 'POP_TOP');
}

/** Brings what an alternative captured into the order of the first one. */
function reorder(compiler: Compiler, node: Or, index: number, stores: string[], control: readonly string[]): void {
  const alternative = node.patterns[index] as Or['patterns'][number];
  const differ = compiler.error(compiler.here(at(node)), 'alternative patterns bind different names');
  if (stores.length !== control.length) throw differ;
  for (let wanted = control.length - 1; wanted >= 0; wanted--) {
    const found = stores.indexOf(control[wanted] as string);
    if (found < 0) throw differ;
    if (found === wanted) continue;
    const rotated = stores.splice(0, found + 1);
    stores.splice(wanted - found, 0, ...rotated);
    for (let turn = 0; turn <= found; turn++) rotate(compiler, compiler.here(at(alternative)), wanted + 1);
  }
}
