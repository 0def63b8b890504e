/** Statements (compiler_visit_stmt, Python/compile.c 2.7.18). */
import type { Expr, Stmt } from '../../syntax/tree.ts';
import { constantTruth } from '../constant-truth.ts';
import { continueStatement, forStatement, tryExcept, tryFinally, whileStatement, withStatement } from './blocks.ts';
import type { Compiler } from './compiler.ts';
import { NONE } from './compiler.ts';
import { classDefinition, functionDefinition } from './definitions.ts';
import { inplaceOpcode } from './operators.ts';

export function visitStatement(compiler: Compiler, node: Stmt): void {
  switch (node.nodeType) {
    case 'FunctionDef':
      return functionDefinition(compiler, node);
    case 'ClassDef':
      return classDefinition(compiler, node);
    case 'Return':
      return returnStatement(compiler, node.value);
    case 'Delete':
      return compiler.expressions(node.targets);
    case 'Assign':
      return assign(compiler, node.targets, node.value);
    case 'AugAssign':
      return augmentedAssign(compiler, node);
    case 'Print':
      return print(compiler, node);
    case 'For':
      return forStatement(compiler, node);
    case 'While':
      return whileStatement(compiler, node);
    case 'If':
      return ifStatement(compiler, node);
    case 'With':
      return withStatement(compiler, node.items, node);
    case 'Raise':
      return raise(compiler, [node.exc, node.inst, node.tback]);
    case 'Try':
      return node.finalbody.length > 0 ? tryFinally(compiler, node) : tryExcept(compiler, node);
    case 'Assert':
      return assertStatement(compiler, node.test, node.msg);
    case 'Import':
      return importStatement(compiler, node);
    case 'ImportFrom':
      return importFrom(compiler, node);
    case 'Exec':
      return exec(compiler, node);
    case 'Expr':
      return expressionStatement(compiler, node.value);
    case 'Break':
      if (!compiler.unit.frameBlocks.some((each) => each.type === 'loop')) throw compiler.error("'break' outside loop");
      return compiler.emit('BREAK_LOOP');
    case 'Continue':
      return continueStatement(compiler);
  }
}

function returnStatement(compiler: Compiler, value: Expr | undefined): void {
  if (compiler.unit.scope.type !== 'function') throw compiler.error("'return' outside function");
  if (value === undefined) compiler.loadConst(NONE);
  else compiler.expression(value);
  compiler.emit('RETURN_VALUE');
}

function assign(compiler: Compiler, targets: readonly Expr[], value: Expr): void {
  compiler.expression(value);
  targets.forEach((target, index) => {
    if (index < targets.length - 1) compiler.emit('DUP_TOP');
    compiler.expression(target);
  });
}

function augmentedAssign(compiler: Compiler, { target, op, value }: Extract<Stmt, { nodeType: 'AugAssign' }>): void {
  const opcode = inplaceOpcode(compiler, op);
  if (target.nodeType === 'Name') compiler.name(target.id, 'Load');
  else compiler.expression(target, 'AugLoad');
  compiler.expression(value);
  compiler.emit(opcode);
  if (target.nodeType === 'Name') compiler.name(target.id, 'Store');
  else compiler.expression(target, 'AugStore');
}

function print(compiler: Compiler, { dest, values, nl }: Extract<Stmt, { nodeType: 'Print' }>): void {
  if (dest !== undefined) compiler.expression(dest);
  for (const value of values) {
    if (dest === undefined) {
      compiler.expression(value);
      compiler.emit('PRINT_ITEM');
      continue;
    }
    compiler.emit('DUP_TOP');
    compiler.expression(value);
    compiler.emit('ROT_TWO');
    compiler.emit('PRINT_ITEM_TO');
  }
  if (nl) compiler.emit(dest === undefined ? 'PRINT_NEWLINE' : 'PRINT_NEWLINE_TO');
  else if (dest !== undefined) compiler.emit('POP_TOP');
}

function ifStatement(compiler: Compiler, { test, body, orelse }: Extract<Stmt, { nodeType: 'If' }>): void {
  const end = compiler.block();
  const truth = constantTruth(test);
  if (truth !== null) {
    compiler.body(truth ? body : orelse);
    return compiler.use(end);
  }
  const next = orelse.length > 0 ? compiler.block() : end;
  compiler.expression(test);
  compiler.jumpAbsolute('POP_JUMP_IF_FALSE', next);
  compiler.body(body);
  compiler.jumpRelative('JUMP_FORWARD', end);
  if (orelse.length > 0) {
    compiler.use(next);
    compiler.body(orelse);
  }
  compiler.use(end);
}

function raise(compiler: Compiler, values: readonly (Expr | undefined)[]): void {
  const given = values.filter((value) => value !== undefined);
  compiler.expressions(given);
  compiler.emit('RAISE_VARARGS', given.length);
}

function assertStatement(compiler: Compiler, test: Expr, message: Expr | undefined): void {
  if (test.nodeType === 'Tuple' && test.elts.length > 0) {
    compiler.places.warn(compiler.unit.lineno, 'assertion is always true, perhaps remove parentheses?');
  }
  const end = compiler.block();
  compiler.expression(test);
  compiler.jumpAbsolute('POP_JUMP_IF_TRUE', end);
  compiler.emit('LOAD_GLOBAL', compiler.unit.names.add('AssertionError'));
  if (message !== undefined) {
    compiler.expression(message);
    compiler.emit('CALL_FUNCTION', 1);
  }
  compiler.emit('RAISE_VARARGS', 1);
  compiler.use(end);
}

function importStatement(compiler: Compiler, { names }: Extract<Stmt, { nodeType: 'Import' }>): void {
  for (const { name, asname } of names) {
    compiler.loadConst({ kind: 'int', value: compiler.hasFuture('absolute_import') ? 0 : -1 });
    compiler.loadConst(NONE);
    compiler.emitName('IMPORT_NAME', name);
    const [first, ...rest] = name.split('.') as [string, ...string[]];
    if (asname !== undefined) for (const attribute of rest) compiler.emit('LOAD_ATTR', compiler.unit.names.add(attribute));
    compiler.name(asname ?? first, 'Store');
  }
}

function importFrom(compiler: Compiler, { module, names, level }: Extract<Stmt, { nodeType: 'ImportFrom' }>): void {
  const implicit = level === 0 && !compiler.hasFuture('absolute_import');
  compiler.loadConst({ kind: 'int', value: implicit ? -1 : level });
  compiler.loadConst({ kind: 'tuple', items: names.map(({ name }) => ({ kind: 'bytes', value: name })) });
  compiler.emitName('IMPORT_NAME', module ?? '');
  for (const { name, asname } of names) {
    if (name === '*') return compiler.emit('IMPORT_STAR');
    compiler.emitName('IMPORT_FROM', name);
    compiler.name(asname ?? name, 'Store');
  }
  compiler.emit('POP_TOP');
}

function exec(compiler: Compiler, { body, globals, locals }: Extract<Stmt, { nodeType: 'Exec' }>): void {
  compiler.expression(body);
  if (globals === undefined) compiler.loadConst(NONE);
  else compiler.expression(globals);
  if (locals === undefined) compiler.emit('DUP_TOP');
  else compiler.expression(locals);
  compiler.emit('EXEC_STMT');
}

/** A value of its own is dropped, or shown in interactive code; a lone number or string makes no code at all. */
function expressionStatement(compiler: Compiler, value: Expr): void {
  const shown = compiler.interactive && compiler.unit.parent === null;
  if (!shown && value.nodeType === 'Constant') return;
  compiler.expression(value);
  compiler.emit(shown ? 'PRINT_EXPR' : 'POP_TOP');
}
