/** `match` (compiler_match_inner, Python/compile.c 3.12.1). */
import type { Label } from '../flowgraph/instruction-sequence.ts';
import { NO_LOCATION } from '../flowgraph/location.ts';
import type { MatchCase, StmtOf } from '../syntax/tree.ts';
import { at, type Compiler } from './compiler.ts';
import { jumpIf } from './conditions.ts';
import { name } from './names.ts';
import { PatternContext } from './pattern-context.ts';
import { isWildcard } from './subpatterns.ts';

export function matchStatement(compiler: Compiler, node: StmtOf<'Match'>): void {
  const { cases } = node;
  compiler.expression(node.subject);
  const end = compiler.label();
  const last = cases.at(-1) as MatchCase;
  const hasDefault = isWildcard(last.pattern) && cases.length > 1;
  const tested = hasDefault ? cases.slice(0, -1) : cases;
  tested.forEach((each, index) => {
    const keepsSubject = index < tested.length - 1;
    const location = at(each.pattern);
    if (keepsSubject) compiler.emit(location, 'COPY', 1);
    const context = new PatternContext(each.guard !== undefined || index === cases.length - 1);
    compiler.pattern(each.pattern, context);
    for (const captured of context.stores) name(compiler, compiler.here(location), captured, 'Store');
    if (each.guard !== undefined) jumpIf(compiler, location, each.guard, context.failure(compiler, 0), false);
    if (keepsSubject) compiler.emit(compiler.dialect.matchedPlace(compiler.here(location)), 'POP_TOP');
    compiler.body(each.body);
    compiler.jump(NO_LOCATION, 'JUMP', end);
    compiler.place = location;
    context.emitFailures(compiler, location);
  });
  if (hasDefault) defaultCase(compiler, last, end);
  compiler.use(end);
}

/** `case _` is no test, but its line is seen. */
function defaultCase(compiler: Compiler, { guard, body, pattern: wildcard }: MatchCase, end: Label): void {
  compiler.place = at(wildcard);
  compiler.emit(at(wildcard), 'NOP');
  if (guard !== undefined) jumpIf(compiler, at(wildcard), guard, end, false);
  compiler.body(body);
  compiler.place = NO_LOCATION;
}
