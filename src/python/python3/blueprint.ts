/** Python 3's code objects have more than Python 2's. */
import type { CodeBlueprint } from '../compiler/blueprint.ts';

export interface CodeBlueprint3 extends CodeBlueprint {
  readonly co_posonlyargcount: number;
  readonly co_kwonlyargcount: number;
  /**
   * From 3.10 on, lines as ranges (PEP 626), from 3.11 on lines and columns (PEP 657); before, null. `co_lnotab` is empty where it is only
   * worked out of it (3.11).
   */
  readonly co_linetable: Uint8Array | null;
  /** From 3.11 on; before, code does not know it. */
  readonly co_qualname?: string;
  /** Which words have which handler (from 3.11 on). */
  readonly co_exceptiontable?: Uint8Array;
}
