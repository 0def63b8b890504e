/** What is other in the passes over a flow graph of 3.15 (Python/flowgraph.c 3.15.0). */
import type { Backend } from '../codegen-311/make-code.ts';
import { backendWith } from './backend-314.ts';
import { BORROWING_315 } from './borrow.ts';
import { prepareCells } from './cells.ts';
import { loadCommonConstants } from './common-constants.ts';
import { variablesOf } from './finish.ts';
import { markNotTaken } from './jumps.ts';

/** RESUME's bit that says that one handler alone is around the yield before it. */
const IN_ONE_HANDLER = 8;

export const backend315: Backend = backendWith({
  inOneHandler: IN_ONE_HANDLER,
  shareConstants: loadCommonConstants,
  prefix: (entry, unit) => prepareCells(entry, variablesOf(unit), []),
  markNotTaken: (entry) => markNotTaken(entry, () => null),
  borrowing: BORROWING_315,
});
