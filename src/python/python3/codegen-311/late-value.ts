/** Values that a function makes when they are asked for (Python/compile.c 3.12.1; PEP 695). */
import type { Location } from '../flowgraph/location.ts';
import { type Compiler, NONE } from './compiler.ts';
import { finish } from './finish.ts';
import { makeClosure } from './names.ts';
import type { UnitKind } from './unit.ts';

/** The block of a value. */
export interface LateBlock {
  /** What the symbol table knows it by. */
  readonly block: object;
  readonly kind: UnitKind;
  readonly name: string;
  readonly lineno: number;
}

/** Leaves a function on the stack that returns what `value` loads. */
export function evaluateLater(compiler: Compiler, location: Location, { block, kind, name, lineno }: LateBlock, value: () => void): void {
  const code = compiler.inScope(block, kind, name, lineno, () => {
    // That of `type` is a function, which is not documented.
    if (kind === 'function') compiler.unit.addConst(NONE);
    value();
    compiler.emit(location, 'RETURN_VALUE');
    finish(compiler, kind !== 'function');
  });
  makeClosure(compiler, location, code);
}
