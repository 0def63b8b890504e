/** Patterns with `|` (compiler_pattern_or, Python/compile.c 3.10.13). */
import type { PatternOf } from '../../syntax/tree.ts';
import type { PatternCode } from './pattern-code.ts';

export function alternatives(code: PatternCode, { patterns }: PatternOf<'MatchOr'>): void {
  const { compiler } = code;
  const end = compiler.block();
  let control: readonly string[] | null = null;
  patterns.forEach((pattern, index) => {
    compiler.locate(pattern);
    const tried = code.alternative(index === patterns.length - 1 && code.allowIrrefutable);
    compiler.emit('DUP_TOP');
    tried.match(pattern);
    if (control === null) control = [...tried.stores];
    else reorder(tried, control);
    compiler.jump('JUMP_FORWARD', end);
    compiler.nextBlock();
    tried.emitFailures();
  });
  compiler.emit('POP_TOP');
  code.fail('JUMP_FORWARD');
  compiler.use(end);
  keep(code, control ?? []);
}

/** Every alternative leaves its captures in the order of the first one's. */
function reorder({ compiler, stores }: PatternCode, control: readonly string[]): void {
  const differs = (): Error => compiler.error('alternative patterns bind different names');
  if (stores.length !== control.length) throw differs();
  for (let at = control.length - 1; at >= 0; at--) {
    const found = stores.indexOf(control[at] as string);
    if (found < 0) throw differs();
    if (found === at) continue;
    const rotated = stores.splice(0, found + 1);
    stores.splice(at - found, 0, ...rotated);
    for (let turns = rotated.length; turns > 0; turns--) compiler.emit('ROT_N', at + 1);
  }
}

/** Moves the captures below what lies on the stack, and drops the copy of the subject. */
function keep(code: PatternCode, names: readonly string[]): void {
  const depth = names.length + 1 + code.onTop + code.stores.length;
  for (const name of names) {
    code.compiler.emit('ROT_N', depth);
    code.checkNew(name);
    code.stores.push(name);
  }
  code.compiler.emit('POP_TOP');
}
