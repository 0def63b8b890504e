/** Jumps out of blocks: `return`, `break`, `continue` (compiler_unwind_fblock, Python/compile.c 3.12.1). */
import { type Location, NO_LOCATION } from '../flowgraph/location.ts';
import type { StmtOf } from '../syntax/tree.ts';
import { at, type Compiler, NONE } from './compiler.ts';
import { awaitResult } from './generators.ts';
import { name } from './names.ts';
import type { FrameBlock } from './unit.ts';

export function returnStatement(compiler: Compiler, node: StmtOf<'Return'>): void {
  const { value } = node;
  const { scope } = compiler.unit;
  if (scope.type !== 'function') throw compiler.error(at(node), "'return' outside function");
  if (value !== undefined && scope.coroutine && scope.generator) {
    throw compiler.error(at(node), "'return' with value in async generator");
  }
  const isComputed = value !== undefined && value.nodeType !== 'Constant';
  let location = at(node);
  if (isComputed) compiler.expression(value);
  else if (value !== undefined) {
    location = at(value);
    compiler.emit(location, 'NOP');
  }
  if (value === undefined || value.lineno !== node.lineno) {
    location = at(node);
    compiler.emit(location, 'NOP');
  }
  ({ location } = unwindAll(compiler, location, isComputed, () => false));
  if (!isComputed) compiler.loadConst(location, value?.nodeType === 'Constant' ? value.constant : NONE);
  compiler.emit(location, 'RETURN_VALUE');
  compiler.place = location;
}

export function breakStatement(compiler: Compiler, node: StmtOf<'Break'>): void {
  compiler.emit(at(node), 'NOP');
  const { loop, location } = unwindAll(compiler, at(node), false, isLoop);
  if (loop === null) throw compiler.error(at(node), "'break' outside loop");
  unwind(compiler, loop, location, false);
  compiler.jump(location, 'JUMP', loop.exit);
  compiler.place = location;
}

export function continueStatement(compiler: Compiler, node: StmtOf<'Continue'>): void {
  compiler.emit(at(node), 'NOP');
  const { loop, location } = unwindAll(compiler, at(node), false, isLoop);
  if (loop === null) throw compiler.error(at(node), "'continue' not properly in loop");
  compiler.jump(location, 'JUMP', loop.start);
  compiler.place = location;
}

type Loop = Extract<FrameBlock, { type: 'while' | 'for' }>;
const isLoop = (block: FrameBlock): block is Loop => block.type === 'while' || block.type === 'for';

/**
 * Leaves blocks up to the loop that is looked for (compiler_unwind_fblock_stack). While a block's own code is made, it is not there.
 * @param keepTop whether the value on top of the stack, to be returned, stays there
 */
function unwindAll(
  compiler: Compiler,
  start: Location,
  keepTop: boolean,
  isEnd: (block: FrameBlock) => boolean,
): { loop: Loop | null; location: Location } {
  const { frameBlocks } = compiler.unit;
  const left: FrameBlock[] = [];
  let location = start;
  let loop: Loop | null = null;
  for (let block = frameBlocks.at(-1); block !== undefined; block = frameBlocks.at(-1)) {
    if (block.type === 'group handler') {
      throw compiler.error(location, "'break', 'continue' and 'return' cannot appear in an except* block");
    }
    if (isEnd(block)) {
      loop = block as Loop;
      break;
    }
    left.push(frameBlocks.pop() as FrameBlock);
    location = unwind(compiler, block, location, keepTop);
  }
  frameBlocks.push(...left.reverse());
  return { loop, location };
}

/** Answers where what follows stands. */
function unwind(compiler: Compiler, block: FrameBlock, location: Location, keepTop: boolean): Location {
  switch (block.type) {
    case 'for':
      popBelow(compiler, location, keepTop, block.size);
      return location;
    case 'value':
      popBelow(compiler, location, keepTop);
      return location;
    case 'try':
      compiler.emit(location, 'POP_BLOCK');
      return location;
    case 'finally':
      compiler.emit(location, 'POP_BLOCK');
      if (keepTop) compiler.within(location, { type: 'value' }, () => compiler.body(block.body));
      else compiler.body(block.body);
      return NO_LOCATION;
    case 'finally end':
      popBelow(compiler, location, keepTop);
      leaveHandler(compiler, location, keepTop);
      return location;
    case 'with':
      leaveWith(compiler, block, keepTop);
      return NO_LOCATION;
    case 'handler cleanup':
      if (block.name !== null) compiler.emit(location, 'POP_BLOCK');
      leaveHandler(compiler, location, keepTop);
      if (block.name !== null) deleteName(compiler, location, block.name);
      return location;
    default:
      return location;
  }
}

function popBelow(compiler: Compiler, location: Location, keepTop: boolean, size = 1): void {
  if (keepTop) compiler.emit(location, 'SWAP', size + 1);
  for (let each = 0; each < size; each++) compiler.emit(location, 'POP_TOP');
}

function leaveHandler(compiler: Compiler, location: Location, keepTop: boolean): void {
  if (keepTop) compiler.emit(location, 'SWAP', 2);
  compiler.emit(location, 'POP_BLOCK');
  compiler.emit(location, 'POP_EXCEPT');
}

/** The name of a handler is gone behind it. */
export function deleteName(compiler: Compiler, location: Location, id: string): void {
  compiler.loadConst(location, NONE);
  name(compiler, location, id, 'Store');
  name(compiler, location, id, 'Del');
}

function leaveWith(compiler: Compiler, { location, isAsync }: Extract<FrameBlock, { type: 'with' }>, keepTop: boolean): void {
  compiler.emit(location, 'POP_BLOCK');
  if (keepTop) compiler.dialect.keepBelowExit(compiler, location);
  callExit(compiler, location);
  if (isAsync) awaitResult(compiler, location, 2);
  compiler.emit(location, 'POP_TOP');
}

/** Calls `__exit__` with three Nones; one of them stands for the function's own argument. */
export function callExit(compiler: Compiler, location: Location): void {
  for (let argument = 0; argument < 3; argument++) compiler.loadConst(location, NONE);
  compiler.dialect.callExit(compiler, location);
}
