/** Python 3's code objects have two numbers more. */
import type { CodeBlueprint } from '../compiler/blueprint.ts';

export interface CodeBlueprint3 extends CodeBlueprint {
  readonly co_posonlyargcount: number;
  readonly co_kwonlyargcount: number;
}
