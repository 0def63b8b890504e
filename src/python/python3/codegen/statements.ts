/** Statements (compiler_visit_stmt, Python/compile.c 3.8.18). */
import { mangle } from '../../compiler/symtable/scope.ts';
import { integer } from '../syntax/literals.ts';
import type { Expr, StmtOf } from '../syntax/tree.ts';
import { type Compiler, NONE, text } from './compiler.ts';
import { constantTruth } from './conditions.ts';
import { annotationValue, classDefinition, functionDefinition } from './definitions.ts';
import type { StatementTable } from './dialect.ts';
import { inplaceOpcode } from './operators.ts';

/** Those that all versions have so far. */
export const STATEMENTS = {
  FunctionDef: functionDefinition,
  AsyncFunctionDef: functionDefinition,
  ClassDef: classDefinition,
  Delete: (compiler, { targets }) => compiler.expressions(targets),
  Assign: (compiler, { targets, value }) => assign(compiler, targets, value),
  AugAssign: augmentedAssign,
  Raise: raise,
  ImportFrom: importFrom,
  Global: () => {},
  Nonlocal: () => {},
} satisfies Partial<StatementTable>;

/** What the reader of the tree does not let through in a version. */
export function refused(compiler: Compiler): never {
  throw compiler.error('invalid syntax');
}

function assign(compiler: Compiler, targets: readonly Expr[], value: Expr): void {
  compiler.expression(value);
  targets.forEach((target, index) => {
    if (index < targets.length - 1) compiler.emit('DUP_TOP');
    compiler.expression(target);
  });
}

function augmentedAssign(compiler: Compiler, { target, op, value }: StmtOf<'AugAssign'>): void {
  if (target.nodeType === 'Name') compiler.name(target.id, 'Load');
  else compiler.expression(target, 'AugLoad');
  compiler.expression(value);
  compiler.emit(inplaceOpcode(op));
  if (target.nodeType === 'Name') compiler.name(target.id, 'Store');
  else compiler.expression(target, 'AugStore');
}

/** From 3.7 on annotations are stored in a dict that is looked up. */
export function annotatedAssign(compiler: Compiler, node: StmtOf<'AnnAssign'>): void {
  annotate(compiler, node, (name) => {
    compiler.emitName('LOAD_NAME', '__annotations__');
    compiler.loadConst(text(mangle(compiler.unit.className, name)));
    compiler.emit('STORE_SUBSCR');
  });
}

/** In 3.6 one instruction does it. */
export function storeAnnotation(compiler: Compiler, node: StmtOf<'AnnAssign'>): void {
  annotate(compiler, node, (name) => compiler.emitName('STORE_ANNOTATION', name));
}

type AnnAssign = StmtOf<'AnnAssign'>;

/** compiler_annassign: annotations of simple names are kept in modules and classes, others are evaluated only. */
function annotate(compiler: Compiler, { target, annotation, value, simple }: AnnAssign, store: (name: string) => void): void {
  const kept = compiler.unit.kind === 'module' || compiler.unit.kind === 'class';
  if (value !== undefined) compiler.expressions([value, target]);
  else if (target.nodeType === 'Attribute') evaluate(compiler, target.value);
  else if (target.nodeType === 'Subscript') for (const each of partsOf(target)) evaluate(compiler, each);
  if (target.nodeType === 'Name' && simple === 1 && kept) {
    annotationValue(compiler, annotation);
    store(target.id);
  }
  if (simple !== 1 && kept && !compiler.skipsAnnotations) evaluate(compiler, annotation);
}

function evaluate(compiler: Compiler, expression: Expr): void {
  compiler.expression(expression);
  compiler.emit('POP_TOP');
}

/** What a subscript that nothing is assigned to evaluates all the same (check_ann_subscr). */
function partsOf({ value, slice }: Extract<Expr, { nodeType: 'Subscript' }>): Expr[] {
  if (slice.nodeType !== 'Slice') return [value, slice];
  return [value, slice.lower, slice.upper, slice.step].filter((each) => each !== undefined);
}

export function ifStatement(compiler: Compiler, { test, body, orelse }: StmtOf<'If'>): void {
  const end = compiler.block();
  const truth = constantTruth(test);
  if (truth !== null) {
    const [kept, dropped] = truth ? [body, orelse] : [orelse, body];
    if (!truth) compiler.silently(() => compiler.body(dropped));
    compiler.body(kept);
    if (truth) compiler.silently(() => compiler.body(dropped));
    return compiler.use(end);
  }
  const next = orelse.length > 0 ? compiler.block() : end;
  compiler.jumpIf(test, next, false);
  compiler.body(body);
  if (orelse.length > 0) {
    compiler.artificialJump('JUMP_FORWARD', end);
    compiler.use(next);
    compiler.body(orelse);
  }
  compiler.use(end);
}

function raise(compiler: Compiler, { exc, cause }: StmtOf<'Raise'>): void {
  const given = [exc, cause].filter((each) => each !== undefined);
  compiler.expressions(given);
  compiler.emit('RAISE_VARARGS', given.length);
}

/** Before 3.9 the name is looked up. */
export function assertStatement(compiler: Compiler, node: StmtOf<'Assert'>): void {
  assertWith(compiler, node, () => compiler.emitName('LOAD_GLOBAL', 'AssertionError'));
}

/** From 3.9 on the exception is the one that is meant, whatever the name. */
export function assertion(compiler: Compiler, node: StmtOf<'Assert'>): void {
  assertWith(compiler, node, () => compiler.emit('LOAD_ASSERTION_ERROR'));
}

function assertWith(compiler: Compiler, node: StmtOf<'Assert'>, loadException: () => void): void {
  const { test, msg: message } = node;
  compiler.context.warnings.assertion(node);
  const end = compiler.block();
  compiler.jumpIf(test, end, true);
  loadException();
  if (message !== undefined) {
    compiler.expression(message);
    compiler.emit('CALL_FUNCTION', 1);
  }
  compiler.emit('RAISE_VARARGS', 1);
  compiler.use(end);
}

/** How a module inside the one on the stack is stored under a name. */
type ImportAs = (compiler: Compiler, rest: readonly string[], asname: string) => void;

export function importStatement(compiler: Compiler, node: StmtOf<'Import'>): void {
  imports(compiler, node, importAs);
}

export function importStatement36(compiler: Compiler, node: StmtOf<'Import'>): void {
  imports(compiler, node, importAttributes);
}

function imports(compiler: Compiler, { names }: StmtOf<'Import'>, storeAs: ImportAs): void {
  for (const { name, asname } of names) {
    compiler.loadConst(integer(0n));
    compiler.loadConst(NONE);
    compiler.emitName('IMPORT_NAME', name);
    const [first, ...rest] = name.split('.') as [string, ...string[]];
    if (asname !== undefined && rest.length > 0) storeAs(compiler, rest, asname);
    else compiler.name(asname ?? first, 'Store');
  }
}

/** `import a.b.c as d` goes from module to module. */
function importAs(compiler: Compiler, rest: readonly string[], asname: string): void {
  rest.forEach((attribute, index) => {
    compiler.emitName('IMPORT_FROM', attribute);
    if (index === rest.length - 1) return;
    compiler.emit('ROT_TWO');
    compiler.emit('POP_TOP');
  });
  compiler.name(asname, 'Store');
  compiler.emit('POP_TOP');
}

/** Before 3.7 by attributes. */
function importAttributes(compiler: Compiler, rest: readonly string[], asname: string): void {
  for (const attribute of rest) compiler.emitName('LOAD_ATTR', attribute);
  compiler.name(asname, 'Store');
}

function importFrom(compiler: Compiler, { module, names, level }: StmtOf<'ImportFrom'>): void {
  compiler.loadConst(integer(BigInt(level ?? 0)));
  compiler.loadConst({ kind: 'tuple', items: names.map(({ name }) => text(name)) });
  compiler.emitName('IMPORT_NAME', module ?? '');
  for (const { name, asname } of names) {
    if (name === '*') return compiler.emit('IMPORT_STAR');
    compiler.emitName('IMPORT_FROM', name);
    compiler.name(asname ?? name, 'Store');
  }
  compiler.emit('POP_TOP');
}

/** A value of its own is dropped, or shown in interactive code; a lone constant makes no code at all. */
export function expressionStatement(compiler: Compiler, { value }: StmtOf<'Expr'>): void {
  const shown = compiler.interactive && compiler.unit.parent === null;
  if (!shown && value.nodeType === 'Constant') return;
  compiler.expression(value);
  compiler.emit(shown ? 'PRINT_EXPR' : 'POP_TOP');
}
