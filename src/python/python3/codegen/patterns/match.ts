/** `match` (compiler_match_inner, Python/compile.c 3.10.13). */
import type { MatchCase, StmtOf } from '../../syntax/tree.ts';
import type { BasicBlock } from '../block.ts';
import type { Compiler } from '../compiler.ts';
import { matchPattern } from './pattern.ts';
import { isWildcard, PatternCode } from './pattern-code.ts';

export function matchStatement(compiler: Compiler, { subject, cases }: StmtOf<'Match'>): void {
  compiler.expression(subject);
  const end = compiler.block();
  const last = cases.at(-1) as MatchCase;
  const hasDefault = cases.length > 1 && isWildcard(last.pattern);
  const tried = hasDefault ? cases.slice(0, -1) : cases;
  tried.forEach((each, index) => {
    const code = new PatternCode(compiler, each.guard !== undefined || index === cases.length - 1, matchPattern);
    tryCase(code, each, index < tried.length - 1);
    compiler.jump('JUMP_FORWARD', end);
    compiler.relocate(each.pattern.lineno);
    code.emitFailures();
  });
  if (hasDefault) defaultCase(compiler, last, end);
  compiler.use(end);
}

/** The subject is copied for every case but the last. */
function tryCase(code: PatternCode, { pattern, guard, body }: MatchCase, copies: boolean): void {
  const { compiler } = code;
  compiler.relocate(pattern.lineno);
  if (copies) compiler.emit('DUP_TOP');
  code.match(pattern);
  for (const name of code.stores) compiler.name(name, 'Store');
  if (guard !== undefined) compiler.jumpIf(guard, code.failure(0), false);
  if (copies) compiler.emit('POP_TOP');
  compiler.body(body);
}

/** A last `case _` has nothing to try; its line is there for those who trace it. */
function defaultCase(compiler: Compiler, { pattern, guard, body }: MatchCase, end: BasicBlock): void {
  compiler.relocate(pattern.lineno);
  compiler.emit('NOP');
  if (guard !== undefined) compiler.jumpIf(guard, end, false);
  compiler.body(body);
}
