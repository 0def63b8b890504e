/** What a jump out of a block does first (compiler_unwind_fblock, Python/compile.c 3.8.18). */
import type { BasicBlock } from '../block.ts';
import type { Compiler } from '../compiler.ts';
import type { FrameBlock } from '../unit.ts';

/** @param keepTop whether the value on top of the stack, to be returned, stays there */
export function unwind(compiler: Compiler, block: FrameBlock, keepTop: boolean): void {
  UNWINDERS[block.type]?.(compiler, block, keepTop);
}

const callFinally = (compiler: Compiler, { exit }: FrameBlock): void => compiler.jump('CALL_FINALLY', exit as BasicBlock);

const UNWINDERS: Readonly<Partial<Record<FrameBlock['type'], (compiler: Compiler, block: FrameBlock, keepTop: boolean) => void>>> = {
  for: (compiler, _block, keepTop) => popBelow(compiler, keepTop),
  except: (compiler) => compiler.emit('POP_BLOCK'),
  'finally try': (compiler, block) => {
    compiler.emit('POP_BLOCK');
    callFinally(compiler, block);
  },
  'finally try 2': (compiler, block, keepTop) => {
    compiler.emit('POP_BLOCK');
    if (keepTop) popBelow(compiler, true);
    callFinally(compiler, block);
    if (!keepTop) compiler.emit('POP_TOP');
  },
  'finally end': (compiler, block, keepTop) => {
    block.exit = null;
    compiler.emit('POP_FINALLY', keepTop ? 1 : 0);
    popBelow(compiler, keepTop);
  },
  with: leaveWith,
  'async with': leaveWith,
  handler: (compiler, block, keepTop) => {
    if (keepTop) compiler.emit('ROT_FOUR');
    if (block.exit === null) return compiler.emit('POP_EXCEPT');
    compiler.emit('POP_BLOCK');
    compiler.emit('POP_EXCEPT');
    callFinally(compiler, block);
  },
};

function popBelow(compiler: Compiler, keepTop: boolean): void {
  if (keepTop) compiler.emit('ROT_TWO');
  compiler.emit('POP_TOP');
}

function leaveWith(compiler: Compiler, { type }: FrameBlock, keepTop: boolean): void {
  compiler.emit('POP_BLOCK');
  if (keepTop) compiler.emit('ROT_TWO');
  compiler.emit('BEGIN_FINALLY');
  compiler.emit('WITH_CLEANUP_START');
  if (type === 'async with') {
    compiler.emit('GET_AWAITABLE');
    compiler.yieldFrom();
  }
  compiler.emit('WITH_CLEANUP_FINISH');
  compiler.emit('POP_FINALLY', 0);
}
