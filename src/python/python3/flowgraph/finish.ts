/** What is done to a flow graph before and behind its optimisation in all versions (Python/compile.c 3.12.1). */
import { isSuspendable } from '../codegen-311/flags.ts';
import type { Unit } from '../codegen-311/unit.ts';
import { type Block, becomeNop, chainOf, instruction } from './block.ts';
import { prepareCells, type Variables } from './cells.ts';
import { type Location, NO_LOCATION } from './location.ts';
import { setsUpHandler } from './opcodes.ts';

/** Adds what is done before code begins (insert_prefix_instructions). */
/** @param dropped where what a generator is first resumed with is dropped */
export function prefix(entry: Block, unit: Unit, dropped?: Location): void {
  const { firstlineno: line } = unit;
  const place = { line, endLine: line, column: -1, endColumn: -1 };
  const generator = isSuspendable(unit) ? [instruction('RETURN_GENERATOR', place), instruction('POP_TOP', dropped ?? NO_LOCATION)] : [];
  prepareCells(entry, variablesOf(unit), generator);
}

export function variablesOf({ varnames, cellvars, freevars }: Unit): Variables {
  return { varnames: varnames.list(), cellvars: cellvars.list(), freevars: freevars.list() };
}

/** What only said where handlers begin and end is no code (_PyCfg_ConvertPseudoOps, Python/flowgraph.c). */
export function dropPseudoInstructions(
  entry: Block,
  real: Readonly<Record<string, string>> = { STORE_FAST_MAYBE_NULL: 'STORE_FAST' },
): void {
  for (const block of chainOf(entry)) {
    for (const each of block.instructions) {
      if (setsUpHandler(each.opcode) || each.opcode === 'POP_BLOCK') becomeNop(each);
      else each.opcode = real[each.opcode] ?? each.opcode;
    }
  }
}
