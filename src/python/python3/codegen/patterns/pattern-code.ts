/**
 * The code of one case's pattern (struct pattern_context, Python/compile.c 3.10.13). Each pattern takes its subject off the stack; what it
 * captures is kept there, below what it works with, and stored when the whole pattern has matched.
 */
import type { Pattern } from '../../syntax/tree.ts';
import type { BasicBlock } from '../block.ts';
import type { Compiler } from '../compiler.ts';

export const isWildcard = (pattern: Pattern): boolean =>
  pattern.nodeType === 'MatchAs' && pattern.pattern === undefined && pattern.name === undefined;

export class PatternCode {
  readonly compiler: Compiler;
  /** Names captured so far, whose values lie on the stack. */
  stores: string[] = [];
  /** Values on the stack that are worked with. */
  onTop = 0;
  /** Whether a pattern that always matches may stand here. */
  allowIrrefutable: boolean;
  private readonly visit: (code: PatternCode, pattern: Pattern) => void;
  /** Where to go on failure, by how many values are to be popped. */
  private failures: BasicBlock[] = [];

  constructor(compiler: Compiler, allowIrrefutable: boolean, visit: PatternCode['visit']) {
    this.compiler = compiler;
    this.allowIrrefutable = allowIrrefutable;
    this.visit = visit;
  }

  /** For an alternative: nothing is captured yet, and it fails by itself. */
  alternative(allowIrrefutable: boolean): PatternCode {
    return new PatternCode(this.compiler, allowIrrefutable, this.visit);
  }

  match(pattern: Pattern): void {
    this.compiler.locate(pattern);
    this.visit(this, pattern);
  }

  /** A pattern inside another may always match (compiler_pattern_subpattern). */
  matchInside(pattern: Pattern): void {
    const { allowIrrefutable } = this;
    this.allowIrrefutable = true;
    this.match(pattern);
    this.allowIrrefutable = allowIrrefutable;
  }

  /** Matches one of the values in the collection on top of the stack, which stays. */
  matchItem(pattern: Pattern, pushIndex: () => void): void {
    const { compiler } = this;
    compiler.emit('DUP_TOP');
    pushIndex();
    compiler.emit('BINARY_SUBSCR');
    this.matchInside(pattern);
  }

  /** Keeps the value on top of the stack for a name, or drops it (pattern_helper_store_name). */
  capture(name: string | undefined): void {
    if (name === undefined) return this.compiler.emit('POP_TOP');
    this.checkNew(name);
    this.compiler.emit('ROT_N', this.onTop + this.stores.length + 1);
    this.stores.push(name);
  }

  checkNew(name: string): void {
    if (this.stores.includes(name)) throw this.compiler.error(`multiple assignments to name '${name}' in pattern`);
  }

  /** Where a failure goes that leaves so many values on the stack (ensure_fail_pop). */
  failure(pops: number): BasicBlock {
    while (this.failures.length <= pops) this.failures.push(this.compiler.block());
    return this.failures[pops] as BasicBlock;
  }

  /** jump_to_fail_pop */
  fail(opcode: 'POP_JUMP_IF_FALSE' | 'JUMP_FORWARD' = 'POP_JUMP_IF_FALSE'): void {
    this.compiler.jump(opcode, this.failure(this.onTop + this.stores.length));
    this.compiler.nextBlock();
  }

  /** emit_and_reset_fail_pop */
  emitFailures(): void {
    const { compiler } = this;
    const [first, ...others] = this.failures;
    if (first === undefined) return compiler.nextBlock();
    for (const block of others.reverse()) {
      compiler.use(block);
      compiler.emit('POP_TOP');
    }
    compiler.use(first);
    this.failures = [];
  }
}
