/** `try`, whose `finally` code is made for each way out of it (Python/compile.c 3.9.18 and 3.10.13). */
import type { ExceptHandler, StmtOf } from '../../syntax/tree.ts';
import { type BasicBlock, NO_LINE } from '../block.ts';
import { type Compiler, NONE } from '../compiler.ts';

export function tryStatement(compiler: Compiler, node: StmtOf<'Try'>): void {
  if (node.finalbody.length > 0) tryFinally(compiler, node);
  else tryExcept(compiler, node);
}

function tryFinally(compiler: Compiler, node: StmtOf<'Try'>): void {
  const { finalbody } = node;
  const [body, end, exit] = [compiler.block(), compiler.block(), compiler.block()];
  const inside = (): void => {
    if (node.handlers.length > 0) tryExcept(compiler, node);
    else compiler.body(node.body);
    compiler.relocated(NO_LINE, () => compiler.emit('POP_BLOCK'));
  };
  compiler.jump('SETUP_FINALLY', end);
  compiler.use(body);
  compiler.within('finally try', body, end, inside, (keepTop) => runFinally(compiler, finalbody, keepTop));
  compiler.body(finalbody);
  compiler.artificialJump('JUMP_FORWARD', exit);
  compiler.use(end);
  compiler.within('finally end', end, null, () => compiler.body(finalbody));
  compiler.emit('RERAISE', 0);
  compiler.use(exit);
}

/** On the way out: the `finally` code, above a value that stays on the stack. */
function runFinally(compiler: Compiler, finalbody: StmtOf<'Try'>['finalbody'], keepTop: boolean): void {
  const { lineno } = compiler.unit;
  compiler.emit('POP_BLOCK');
  if (keepTop) compiler.within('value', null, null, () => compiler.body(finalbody));
  else compiler.body(finalbody);
  compiler.resume(lineno);
}

function tryExcept(compiler: Compiler, node: StmtOf<'Try'>): void {
  const [body, orelse, end] = [compiler.block(), compiler.block(), compiler.block()];
  const except = compiler.block();
  compiler.jump('SETUP_FINALLY', except);
  compiler.use(body);
  compiler.within('except', body, null, () => compiler.body(node.body));
  compiler.relocated(NO_LINE, () => compiler.emit('POP_BLOCK'));
  compiler.artificialJump('JUMP_FORWARD', orelse);
  compiler.use(except);
  compiler.within('exception handler', null, null, () => {
    node.handlers.forEach((handler, index) => {
      compiler.locate(handler);
      if (handler.type === undefined && index < node.handlers.length - 1) throw compiler.error("default 'except:' must be last");
      clause(compiler, handler, end);
    });
  });
  compiler.relocate(NO_LINE);
  compiler.emit('RERAISE', 0);
  compiler.use(orelse);
  compiler.body(node.orelse);
  compiler.use(end);
}

function clause(compiler: Compiler, handler: ExceptHandler, end: BasicBlock): void {
  compiler.atLine(handler.lineno);
  const next = compiler.block();
  if (handler.type !== undefined) {
    compiler.emit('DUP_TOP');
    compiler.expression(handler.type);
    compiler.jump('JUMP_IF_NOT_EXC_MATCH', next);
  }
  compiler.emit('POP_TOP');
  if (handler.name === undefined) handle(compiler, handler, end);
  else handleNamed(compiler, handler.name, handler, end);
  compiler.use(next);
}

function handle(compiler: Compiler, { body }: ExceptHandler, end: BasicBlock): void {
  const inside = compiler.block();
  compiler.emit('POP_TOP');
  compiler.emit('POP_TOP');
  compiler.use(inside);
  compiler.within(
    'handler',
    inside,
    null,
    () => compiler.body(body),
    (keepTop) => popException(compiler, keepTop),
  );
  compiler.relocate(NO_LINE);
  compiler.emit('POP_EXCEPT');
  compiler.jump('JUMP_FORWARD', end);
}

function popException(compiler: Compiler, keepTop: boolean): void {
  if (keepTop) compiler.emit('ROT_FOUR');
  compiler.emit('POP_EXCEPT');
}

/** The name is deleted however the handler is left. */
function handleNamed(compiler: Compiler, name: string, { body }: ExceptHandler, end: BasicBlock): void {
  const [cleanup, inside] = [compiler.block(), compiler.block()];
  compiler.name(name, 'Store');
  compiler.emit('POP_TOP');
  compiler.jump('SETUP_FINALLY', cleanup);
  compiler.use(inside);
  const leave = (keepTop: boolean): void => {
    compiler.emit('POP_BLOCK');
    popException(compiler, keepTop);
    unbind(compiler, name);
  };
  compiler.within('handler', inside, null, () => compiler.body(body), leave);
  compiler.relocate(NO_LINE);
  leave(false);
  compiler.jump('JUMP_FORWARD', end);
  compiler.use(cleanup);
  compiler.relocate(NO_LINE);
  unbind(compiler, name);
  compiler.emit('RERAISE', 1);
}

function unbind(compiler: Compiler, name: string): void {
  compiler.loadConst(NONE);
  compiler.name(name, 'Store');
  compiler.name(name, 'Del');
}
