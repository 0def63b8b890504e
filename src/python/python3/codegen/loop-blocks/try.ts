/** `try` (compiler_try_finally, compiler_try_except; Python/compile.c 3.6.15 and 3.7.16). */
import type { ExceptHandler, StmtOf } from '../../syntax/tree.ts';
import type { BasicBlock } from '../block.ts';
import { type Compiler, NONE } from '../compiler.ts';
import { EXCEPTION_MATCH } from '../operators.ts';

type Named = (compiler: Compiler, name: string, body: ExceptHandler['body']) => void;

export function tryStatement(compiler: Compiler, node: StmtOf<'Try'>): void {
  tryWith(compiler, node, handleNamed);
}

export function tryStatement36(compiler: Compiler, node: StmtOf<'Try'>): void {
  tryWith(compiler, node, handleNamed36);
}

function tryWith(compiler: Compiler, node: StmtOf<'Try'>, named: Named): void {
  if (node.finalbody.length === 0) return tryExcept(compiler, node, named);
  const run = (): void => (node.handlers.length > 0 ? tryExcept(compiler, node, named) : compiler.body(node.body));
  withFinally(compiler, run, [], () => compiler.body(node.finalbody));
}

/** Code, and what is run after it in any case; None is there in place of an exception. */
function withFinally(compiler: Compiler, run: () => void, leave: readonly string[], final: () => void): void {
  const [body, end] = [compiler.block(), compiler.block()];
  compiler.jump('SETUP_FINALLY', end);
  compiler.use(body);
  compiler.within('finally try', body, end, () => {
    run();
    compiler.emit('POP_BLOCK');
    for (const opcode of leave) compiler.emit(opcode);
  });
  compiler.loadConst(NONE);
  compiler.use(end);
  compiler.within('finally end', end, null, () => {
    final();
    compiler.emit('END_FINALLY');
  });
}

function tryExcept(compiler: Compiler, node: StmtOf<'Try'>, named: Named): void {
  const [body, except, orelse, end] = [compiler.block(), compiler.block(), compiler.block(), compiler.block()];
  compiler.jump('SETUP_EXCEPT', except);
  compiler.use(body);
  compiler.within('except', body, null, () => {
    compiler.body(node.body);
    compiler.emit('POP_BLOCK');
  });
  compiler.jump('JUMP_FORWARD', orelse);
  compiler.use(except);
  node.handlers.forEach((handler, index) => {
    if (handler.type === undefined && index < node.handlers.length - 1) throw compiler.error("default 'except:' must be last");
    clause(compiler, handler, end, named);
  });
  compiler.emit('END_FINALLY');
  compiler.use(orelse);
  compiler.body(node.orelse);
  compiler.use(end);
}

function clause(compiler: Compiler, { type, name, body, lineno }: ExceptHandler, end: BasicBlock, named: Named): void {
  compiler.atLine(lineno);
  const next = compiler.block();
  if (type !== undefined) {
    compiler.emit('DUP_TOP');
    compiler.expression(type);
    compiler.emit('COMPARE_OP', EXCEPTION_MATCH);
    compiler.jump('POP_JUMP_IF_FALSE', next);
  }
  compiler.emit('POP_TOP');
  if (name === undefined) handle(compiler, body);
  else named(compiler, name, body);
  compiler.jump('JUMP_FORWARD', end);
  compiler.use(next);
}

function handle(compiler: Compiler, body: ExceptHandler['body']): void {
  const inside = compiler.block();
  compiler.emit('POP_TOP');
  compiler.emit('POP_TOP');
  compiler.use(inside);
  compiler.within('finally try', inside, null, () => {
    compiler.body(body);
    compiler.emit('POP_EXCEPT');
  });
}

/** The name is deleted however the handler is left. */
function handleNamed(compiler: Compiler, name: string, body: ExceptHandler['body']): void {
  compiler.name(name, 'Store');
  compiler.emit('POP_TOP');
  withFinally(
    compiler,
    () => compiler.body(body),
    [],
    () => unbind(compiler, name),
  );
  compiler.emit('POP_EXCEPT');
}

/** In 3.6 the exception is no longer handled when the name is deleted. */
function handleNamed36(compiler: Compiler, name: string, body: ExceptHandler['body']): void {
  compiler.name(name, 'Store');
  compiler.emit('POP_TOP');
  withFinally(
    compiler,
    () => compiler.body(body),
    ['POP_EXCEPT'],
    () => unbind(compiler, name),
  );
}

function unbind(compiler: Compiler, name: string): void {
  compiler.loadConst(NONE);
  compiler.name(name, 'Store');
  compiler.name(name, 'Del');
}
