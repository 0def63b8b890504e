/** Jumps out of blocks (compiler_unwind_fblock, compiler_unwind_fblock_stack; Python/compile.c 3.9.18 and 3.10.13). */
import type { Compiler } from '../compiler.ts';
import type { FrameBlock } from '../unit.ts';

const isLoop = ({ type }: FrameBlock): boolean => type === 'while' || type === 'for';

/** Leaves all blocks; what that runs is no longer inside them. */
export function unwindAll(compiler: Compiler, keepTop: boolean): void {
  unwindBlocks(compiler, keepTop, () => false);
}

/** Leaves the blocks inside the nearest loop; answers the loop, or null where there is none. */
export function unwindToLoop(compiler: Compiler): FrameBlock | null {
  return unwindBlocks(compiler, false, isLoop);
}

function unwindBlocks(compiler: Compiler, keepTop: boolean, stops: (block: FrameBlock) => boolean): FrameBlock | null {
  const { frameBlocks } = compiler.unit;
  const top = frameBlocks.at(-1);
  if (top === undefined || stops(top)) return top ?? null;
  frameBlocks.pop();
  unwindBlock(compiler, top, keepTop);
  const found = unwindBlocks(compiler, keepTop, stops);
  frameBlocks.push(top);
  return found;
}

/** @param keepTop whether the value on top of the stack, to be returned, stays there */
export function unwindBlock(compiler: Compiler, { type, unwind }: FrameBlock, keepTop: boolean): void {
  if (unwind !== undefined) return unwind(keepTop);
  if (type === 'for' || type === 'value') popBelow(compiler, keepTop);
  else if (type === 'except') compiler.emit('POP_BLOCK');
  else if (type === 'finally end') leaveFinally(compiler, keepTop);
}

function popBelow(compiler: Compiler, keepTop: boolean): void {
  if (keepTop) compiler.emit('ROT_TWO');
  compiler.emit('POP_TOP');
}

/** Drops the exception that the `finally` code was run for. */
function leaveFinally(compiler: Compiler, keepTop: boolean): void {
  if (keepTop) compiler.emit('ROT_FOUR');
  for (let each = 0; each < 3; each++) compiler.emit('POP_TOP');
  if (keepTop) compiler.emit('ROT_FOUR');
  compiler.emit('POP_EXCEPT');
}
