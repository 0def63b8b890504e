/** Constants that the interpreter holds for all code (maybe_instr_make_load_common_const, Python/flowgraph.c 3.15.0). */
import type { Constant } from '../../compiler/blueprint.ts';
import { type Block, chainOf } from './block.ts';

/** LOAD_COMMON_CONSTANT's operands (Include/internal/pycore_opcode_utils.h 3.15.0). */
const COMMON = { none: 7, emptyText: 8, true: 9, false: 10, minusOne: 11 } as const;

/** Loads of common constants are none of the code's own. */
export function loadCommonConstants(entry: Block, constants: readonly Constant[]): void {
  for (const { instructions } of chainOf(entry)) {
    for (const each of instructions) {
      const common = each.opcode === 'LOAD_CONST' ? commonOf(constants[each.arg] as Constant) : null;
      if (common !== null) Object.assign(each, { opcode: 'LOAD_COMMON_CONSTANT', arg: common });
    }
  }
}

function commonOf(constant: Constant): number | null {
  switch (constant.kind) {
    case 'none':
      return COMMON.none;
    case 'bool':
      return constant.value ? COMMON.true : COMMON.false;
    case 'text':
      return constant.value === '' ? COMMON.emptyText : null;
    case 'int':
      return BigInt(constant.value) === -1n ? COMMON.minusOne : null;
    default:
      return null;
  }
}
