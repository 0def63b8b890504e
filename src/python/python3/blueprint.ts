/** Python 3's code objects have two numbers and a line table more. */
import type { CodeBlueprint } from '../compiler/blueprint.ts';

export interface CodeBlueprint3 extends CodeBlueprint {
  readonly co_posonlyargcount: number;
  readonly co_kwonlyargcount: number;
  /** From 3.10 on, lines as ranges (PEP 626); before, null. `co_lnotab` is there in all versions. */
  readonly co_linetable: Uint8Array | null;
}
