/** How instructions of 3.14 and later change the stack, as the compiler counts it. */
import type { OpcodeTable } from '../../../versions/opcode-table.ts';
import { type StackUse, type StackUses, stackUse, USES_314 } from '../../flowgraph/stack-uses.ts';

/** Whether what is iterated over lies on the stack with its place (3.15). */
export const iteratorsHavePlaces = ({ caches, opmap }: OpcodeTable): boolean => caches.has(opmap.GET_ITER as number);

/** Iteration and delegation of 3.15 (Python/bytecodes.c, 3.15.0rc1). */
const USES_315: StackUses = {
  ...USES_314,
  ...{ GET_ITER: [1, 2], FOR_ITER: [2, 3], POP_ITER: [2, 0], SEND: [3, 3], END_SEND: [3, 1], CLEANUP_THROW: [4, 3] },
};

/** Values taken off the stack and put there by an instruction of a version. */
export const stackEffect = (opcodes: OpcodeTable, name: string, arg: number): StackUse =>
  stackUse(iteratorsHavePlaces(opcodes) ? USES_315 : USES_314, name, arg);

/** These leave what they look at, or add to, where it is. */
export const LEAVING =
  /^(GET_LEN|MATCH_MAPPING|MATCH_SEQUENCE|MATCH_KEYS|LIST_|SET_ADD|SET_UPDATE|MAP_ADD|DICT_|FOR_ITER|SEND$|IMPORT_FROM)/;
