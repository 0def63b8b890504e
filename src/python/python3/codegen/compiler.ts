/** What all of Python 3's code generation shares: the current unit, names, closures, errors (struct compiler, Python/compile.c 3.8.18). */
import type { Constant } from '../../compiler/blueprint.ts';
import { mangle } from '../../compiler/symtable/scope.ts';
import type { ErrorPlaces } from '../../syntax/errors.ts';
import type { CodeBlueprint3 } from '../blueprint.ts';
import type { ScopeMap } from '../symtable/build.ts';
import type { CmpOp, Expr, Keyword, Located, Stmt } from '../syntax/tree.ts';
import { type BasicBlock, NO_LINE } from './block.ts';
import type { Annotated, CodeContext, Dialect, ExpressionTable } from './dialect.ts';
import { closureIndex, nameAccess } from './names.ts';
import { type FrameBlock, Unit, type UnitKind } from './unit.ts';

/** How a name, attribute or subscript is accessed; the Aug forms are the two halves of an augmented assignment. */
export type Access = 'Load' | 'Store' | 'Del' | 'AugLoad' | 'AugStore';

export const NONE: Constant = { kind: 'none' };
export const text = (value: string): Constant => ({ kind: 'text', value });

/** A dialect's tables, whose kinds the node chooses among at run time. */
type Statements = Readonly<Record<Stmt['nodeType'], (compiler: Compiler, node: never) => void>>;
type Expressions = Readonly<Record<keyof ExpressionTable, (compiler: Compiler, node: never, access: Access) => void>>;

const MAXIMUM_NESTING = 20;

export class Compiler {
  unit!: Unit;
  readonly places: ErrorPlaces;
  readonly interactive: boolean;
  readonly context: CodeContext;
  private readonly dialect: Dialect;
  private readonly scopes: ScopeMap;
  /** Above 0 in code that can never run: it is looked at for mistakes only. */
  private silent = 0;

  constructor(scopes: ScopeMap, places: ErrorPlaces, interactive: boolean, context: CodeContext, dialect: Dialect) {
    this.scopes = scopes;
    this.places = places;
    this.interactive = interactive;
    this.context = context;
    this.dialect = dialect;
  }

  /** Whether annotations that are not kept are not evaluated either. */
  get skipsAnnotations(): boolean {
    return this.context.annotationTexts !== null && this.dialect.future.annotations?.visited === false;
  }

  get skipsDocumentation(): boolean {
    return this.dialect.skipsDocumentation;
  }

  get stackGuideline(): number {
    return this.dialect.stackGuideline;
  }

  error(message: string): Error {
    return this.places.inTree({ ...this.unit.span, lineno: this.unit.lineno }, message);
  }

  /** Compiles a block of its own and goes back to the block around it. */
  inScope(node: object, kind: UnitKind, name: string, lineno: number, body: () => void): CodeBlueprint3 & { readonly qualname: string } {
    const outer: Unit | undefined = this.unit;
    const scope = this.scopes.get(node);
    if (scope === undefined) throw new Error(`no symbol table entry for ${name}`);
    this.unit = new Unit(kind, scope, name, lineno, outer ?? null);
    body();
    const { qualname } = this.unit;
    const code = this.dialect.makeCode(this.unit, this.context);
    if (outer !== undefined) this.unit = outer;
    return Object.defineProperty(code, 'qualname', { value: qualname, enumerable: false }) as CodeBlueprint3 & { qualname: string };
  }

  /** Every block that falls off its end returns None, or nothing more where the value is on the stack. */
  finish(addNone: boolean): void {
    if (this.unit.current.returns) return;
    this.relocate(NO_LINE);
    if (addNone) this.loadConst(NONE);
    this.emit('RETURN_VALUE');
  }

  /** Code that never runs leaves no instruction and no constant. */
  silently(visit: () => void): void {
    this.silent++;
    visit();
    this.silent--;
  }

  statement(node: Stmt): void {
    this.atLine(node.lineno);
    this.unit.span = node;
    const { statements }: { statements: Statements } = this.dialect;
    statements[node.nodeType](this, node as never);
  }

  atLine(lineno: number): void {
    this.unit.lineno = lineno;
    this.unit.linenoSet = false;
  }

  /** The line of a module's first instructions. */
  startAt(lineno: number): void {
    if (this.dialect.lines === 'every' || this.unit.lineno === 0) this.unit.lineno = lineno;
  }

  /** Where every instruction has a line, what follows is of another line than the statement it is made for (SET_LOC). */
  relocate(lineno: number): void {
    if (this.dialect.lines === 'every') this.unit.lineno = lineno;
  }

  /** The same for what is made of a node of its own. */
  locate(node: Located): void {
    if (this.dialect.lines !== 'every') return;
    this.unit.lineno = node.lineno;
    this.unit.span = node;
  }

  /** The same for what is made by `emit` alone. */
  relocated(lineno: number, emit: () => void): void {
    const before = this.unit.lineno;
    this.relocate(lineno);
    emit();
    this.relocate(before);
  }

  /** After code of other lines: the line it was made for, or none where every instruction has one. */
  resume(lineno: number): void {
    if (this.dialect.lines === 'every') this.unit.lineno = NO_LINE;
    else this.atLine(lineno);
  }

  body(nodes: readonly Stmt[]): void {
    for (const node of nodes) this.statement(node);
  }

  /** An expression on another line has that line, and what follows it has the one before again (compiler_visit_expr). */
  expression(node: Expr, access: Access = accessOf(node)): void {
    const { unit } = this;
    const { lineno, span } = unit;
    unit.span = node;
    const forward = this.dialect.lines === 'forward';
    if (forward ? node.lineno > lineno : node.lineno !== lineno) this.atLine(node.lineno);
    const { expressions }: { expressions: Expressions } = this.dialect;
    expressions[node.nodeType as keyof Expressions](this, node as never, access);
    unit.span = span;
    if (!forward && unit.lineno !== lineno) this.atLine(lineno);
  }

  expressions(nodes: readonly Expr[]): void {
    for (const node of nodes) this.expression(node);
  }

  emit(opcode: string, arg = 0): void {
    if (this.silent === 0) this.push(opcode, arg, null);
  }

  private push(opcode: string, arg: number, target: BasicBlock | null): void {
    this.unit.push(opcode, arg, target);
    if (this.dialect.endsBlock.has(opcode)) this.nextBlock();
  }

  loadConst(constant: Constant): void {
    if (this.silent === 0) this.emit('LOAD_CONST', this.unit.addConst(constant));
  }

  /** An opcode whose operand is a name (attributes, imports). */
  emitName(opcode: string, name: string): void {
    if (this.silent === 0) this.emit(opcode, this.unit.names.add(mangle(this.unit.className, name)));
  }

  jump(opcode: string, target: BasicBlock): void {
    if (this.silent === 0) this.push(opcode, 0, target);
  }

  /** A jump that no token stands for (ADDOP_JUMP_NOLINE). */
  artificialJump(opcode: string, target: BasicBlock): void {
    this.relocated(NO_LINE, () => this.jump(opcode, target));
  }

  jumpIf(test: Expr, target: BasicBlock, when: boolean): void {
    this.dialect.jumpIf(this, test, target, when);
  }

  compare(operator: CmpOp): void {
    this.dialect.compare(this, operator.nodeType);
  }

  callWith(before: number, args: readonly Expr[], keywords: readonly Keyword[]): void {
    this.dialect.callWith(this, before, args, keywords);
  }

  annotations(annotated: readonly Annotated[]): void {
    this.dialect.annotations(this, annotated);
  }

  block(): BasicBlock {
    return this.unit.block();
  }

  use(block: BasicBlock): void {
    this.unit.use(block);
  }

  nextBlock(): void {
    this.use(this.block());
  }

  /** Runs `body` inside a block that jumps out of it must know of. */
  within(
    type: FrameBlock['type'],
    block: BasicBlock | null,
    exit: BasicBlock | null,
    body: () => void,
    unwind?: FrameBlock['unwind'],
  ): FrameBlock {
    const { frameBlocks } = this.unit;
    if (frameBlocks.length >= MAXIMUM_NESTING) throw this.error('too many statically nested blocks');
    const frameBlock: FrameBlock = { type, block, exit, unwind };
    frameBlocks.push(frameBlock);
    body();
    frameBlocks.pop();
    return frameBlock;
  }

  /** Loads, stores or deletes a name; those of globals get an index even in code that leaves no instruction. */
  name(id: string, access: 'Load' | 'Store' | 'Del'): void {
    const { opcode, table, mangled } = nameAccess(this.unit, id, access);
    if (this.silent === 0 || table === this.unit.names) this.emit(opcode, table.add(mangled));
  }

  /** Leaves a function of the code on the stack; `flags` say what lies below it for it (compiler_make_closure). */
  makeClosure(code: CodeBlueprint3, flags: number, qualname: string): void {
    const { co_freevars } = code;
    for (const name of co_freevars) this.emit('LOAD_CLOSURE', closureIndex(this.unit, name));
    if (co_freevars.length > 0) this.emit('BUILD_TUPLE', co_freevars.length);
    this.loadConst({ kind: 'code', code });
    this.loadConst(text(qualname));
    this.emit('MAKE_FUNCTION', flags | (co_freevars.length > 0 ? CLOSURE : 0));
  }

  /** `await` and its like: drives what is on the stack to its result. */
  yieldFrom(): void {
    this.loadConst(NONE);
    this.emit('YIELD_FROM');
  }
}

const CLOSURE = 0x08;

function accessOf(node: Expr): Access {
  return 'ctx' in node && node.ctx !== undefined ? node.ctx.nodeType : 'Load';
}
