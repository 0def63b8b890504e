/** Statements (compiler_visit_stmt, Python/compile.c 3.12.1). */
import { type Location, NO_LOCATION } from '../flowgraph/location.ts';
import { CONDITIONS } from '../symtable/annotations.ts';
import type { Stmt, StmtOf } from '../syntax/tree.ts';
import { assign, augmentedAssign } from './assignments.ts';
import { classDefinition } from './classes.ts';
import { at, type Compiler } from './compiler.ts';
import { jumpIf } from './conditions.ts';
import { functionDefinition } from './definitions.ts';
import { importFrom, importStatement } from './imports.ts';
import { asyncForStatement, forStatement } from './loops.ts';
import { matchStatement } from './match.ts';
import { tryStatement } from './try.ts';
import { typeAlias } from './type-parameters.ts';
import { breakStatement, continueStatement, returnStatement } from './unwind.ts';
import { withStatement } from './with.ts';

type StatementTable = { readonly [K in Stmt['nodeType']]: (compiler: Compiler, node: StmtOf<K>) => void };

const STATEMENTS: StatementTable = {
  FunctionDef: functionDefinition,
  AsyncFunctionDef: functionDefinition,
  ClassDef: classDefinition,
  TypeAlias: typeAlias,
  Return: returnStatement,
  Delete: (compiler, { targets }) => compiler.expressions(targets),
  Assign: assign,
  AugAssign: augmentedAssign,
  AnnAssign: (compiler, node) => compiler.dialect.annotatedAssign(compiler, node),
  For: forStatement,
  AsyncFor: asyncForStatement,
  While: (compiler, node) => compiler.dialect.whileStatement(compiler, node),
  If: ifStatement,
  Match: matchStatement,
  With: withStatement,
  AsyncWith: withStatement,
  Raise: raise,
  Try: tryStatement,
  TryStar: tryStatement,
  Assert: assertStatement,
  Import: importStatement,
  ImportFrom: importFrom,
  Global: () => {},
  Nonlocal: () => {},
  Expr: expressionStatement,
  Pass: (compiler, node) => compiler.emit(at(node), 'NOP'),
  Break: breakStatement,
  Continue: continueStatement,
};

export function visitStatement(compiler: Compiler, node: Stmt): void {
  const { annotations } = compiler.unit;
  const isCondition = CONDITIONS.has(node.nodeType);
  if (isCondition) annotations.conditions++;
  (STATEMENTS[node.nodeType] as (compiler: Compiler, node: Stmt) => void)(compiler, node);
  if (isCondition) annotations.conditions--;
}

function ifStatement(compiler: Compiler, node: StmtOf<'If'>): void {
  const end = compiler.label();
  const next = node.orelse.length > 0 ? compiler.label() : end;
  jumpIf(compiler, at(node), node.test, next, false);
  compiler.body(node.body);
  if (node.orelse.length > 0) {
    compiler.pass(end);
    compiler.use(next);
    compiler.body(node.orelse);
  }
  compiler.use(end);
}

function raise(compiler: Compiler, node: StmtOf<'Raise'>): void {
  const given = [node.exc, node.cause].filter((each) => each !== undefined);
  compiler.expressions(given);
  compiler.emit(at(node), 'RAISE_VARARGS', given.length);
}

function assertStatement(compiler: Compiler, node: StmtOf<'Assert'>): void {
  compiler.settings.warnings.assertion(node);
  const end = compiler.label();
  jumpIf(compiler, at(node), node.test, end, true);
  compiler.dialect.loadAssertionError(compiler, compiler.here(at(node)));
  if (node.msg !== undefined) {
    compiler.expression(node.msg);
    compiler.dialect.callOne(compiler, compiler.here(at(node)));
  }
  compiler.emit(compiler.here(compiler.dialect.assertPlace(node)), 'RAISE_VARARGS', 1);
  compiler.use(end);
}

export function loadAssertionError(compiler: Compiler, location: Location): void {
  compiler.emit(location, 'LOAD_ASSERTION_ERROR');
}

/** A value of its own is dropped, or shown in interactive code; a lone constant leaves its line alone. */
function expressionStatement(compiler: Compiler, node: StmtOf<'Expr'>): void {
  const { value } = node;
  if (compiler.settings.interactive && compiler.unit.parent === null) {
    compiler.expression(value);
    return compiler.dialect.intrinsic(compiler, at(node), 'print');
  }
  if (value.nodeType === 'Constant') return compiler.emit(at(node), 'NOP');
  compiler.expression(value);
  compiler.emit(NO_LOCATION, 'POP_TOP');
  compiler.place = NO_LOCATION;
}
