/** Constants as instructions use them (fold_tuple_on_constants, remove_unused_consts; Python/flowgraph.c 3.12.1). */
import type { Constant } from '../../compiler/blueprint.ts';
import { constantKey } from '../../compiler/constant-key.ts';
import { type Block, becomeNop, chainOf, type Instruction } from './block.ts';
import { usesConstant } from './opcodes.ts';

/** Loads of constants that BUILD_TUPLE at an index takes become one load of their tuple. */
export function foldTuple({ instructions }: Block, at: number, constants: Constant[]): void {
  const build = instructions[at] as Instruction;
  const loads = instructions.slice(at - build.arg, at);
  if (!loads.every(({ opcode }) => opcode === 'LOAD_CONST')) return;
  const tuple: Constant = { kind: 'tuple', items: loads.map(({ arg }) => constants[arg] as Constant) };
  const index = indexOf(tuple, constants);
  loads.forEach(becomeNop);
  Object.assign(build, { opcode: 'LOAD_CONST', arg: index });
}

/** Where a constant stands, put last if it does not yet. */
export function indexOf(constant: Constant, constants: Constant[]): number {
  const key = constantKey(constant);
  const known = constants.findIndex((each) => each.kind === constant.kind && constantKey(each) === key);
  return known >= 0 ? known : constants.push(constant) - 1;
}

/** The constants that are used, and the first, which may be documentation; operands change accordingly. */
export function usedConstants(entry: Block, constants: readonly Constant[]): Constant[] {
  const users = usersIn(entry);
  const used = new Set(users.map(({ arg }) => arg)).add(0);
  const kept = constants.map((_, index) => index).filter((index) => used.has(index));
  const moved = new Map(kept.map((index, position) => [index, position]));
  for (const user of users) user.arg = moved.get(user.arg) as number;
  return kept.map((index) => constants[index] as Constant);
}

/** The constants up to the last one that is used (trim_unused_consts, Python/compile.c 3.11.7). */
export function usedUpTo(entry: Block, constants: readonly Constant[]): Constant[] {
  const last = Math.max(0, ...usersIn(entry).map(({ arg }) => arg));
  return constants.slice(0, last + 1);
}

function usersIn(entry: Block): Instruction[] {
  return [...chainOf(entry)].flatMap(({ instructions }) => instructions.filter(({ opcode }) => usesConstant(opcode)));
}
