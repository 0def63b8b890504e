/** What is on the stack while a pattern is tried, and where a failure goes (pattern_context, Python/compile.c 3.12.1). */
import type { Label } from '../flowgraph/instruction-sequence.ts';
import type { Location } from '../flowgraph/location.ts';
import type { Compiler } from './compiler.ts';

export class PatternContext {
  /** Names captured so far; their values lie below what is on top. */
  stores: string[] = [];
  /** Whether a pattern may stand here that matches anything. */
  allowIrrefutable: boolean;
  /** Labels by how many values are to be dropped first. */
  private failures: Label[] = [];
  /** How many values of this pattern are on top of the stack. */
  onTop = 0;

  constructor(allowIrrefutable: boolean) {
    this.allowIrrefutable = allowIrrefutable;
  }

  /** Where to go after so many values are dropped. */
  failure(compiler: Compiler, drops: number): Label {
    while (this.failures.length <= drops) this.failures.push(compiler.label());
    return this.failures[drops] as Label;
  }

  /** Goes on with the next case; the stack as it was before this one. */
  fail(compiler: Compiler, location: Location, opcode: string): void {
    compiler.jump(location, opcode, this.dropAll(compiler));
  }

  failUnless(compiler: Compiler, location: Location): void {
    compiler.jump(location, 'POP_JUMP_IF_FALSE', this.dropAll(compiler));
  }

  private dropAll(compiler: Compiler): Label {
    return this.failure(compiler, this.onTop + this.stores.length);
  }

  emitFailures(compiler: Compiler, location: Location): void {
    for (let drops = this.failures.length - 1; drops > 0; drops--) {
      compiler.use(this.failures[drops] as Label);
      compiler.emit(location, 'POP_TOP');
    }
    if (this.failures[0] !== undefined) compiler.use(this.failures[0]);
    this.failures = [];
  }
}

/** Moves the value on top below others. */
export function rotate(compiler: Compiler, location: Location, count: number): void {
  for (let depth = count; depth > 1; depth--) compiler.emit(location, 'SWAP', depth);
}

/** Keeps the value on top for a name, or drops it. */
export function store(compiler: Compiler, location: Location, name: string | undefined, context: PatternContext): void {
  if (name === undefined) return compiler.emit(location, 'POP_TOP');
  capture(compiler, location, name, context);
  rotate(compiler, location, context.onTop + context.stores.length);
}

/** Adds a name; its value is to be put below all that is on top. */
export function capture(compiler: Compiler, location: Location, name: string, context: PatternContext): void {
  if (context.stores.includes(name)) throw compiler.error(location, `multiple assignments to name '${name}' in pattern`);
  context.stores.push(name);
}
