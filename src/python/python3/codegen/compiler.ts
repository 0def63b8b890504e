/** What all of Python 3's code generation shares: the current unit, names, closures, errors (struct compiler, Python/compile.c 3.8.18). */
import type { Constant } from '../../compiler/blueprint.ts';
import type { ErrorPlaces } from '../../syntax/errors.ts';
import type { CodeBlueprint3 } from '../blueprint.ts';
import type { ScopeMap } from '../symtable/build.ts';
import type { CmpOp, Expr, Keyword, Stmt } from '../syntax/tree.ts';
import { type BasicBlock, NO_LINE } from './block.ts';
import type { Annotated, CodeContext, Dialect, ExpressionTable } from './dialect.ts';
import { Emission } from './emission.ts';
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

export class Compiler extends Emission {
  readonly places: ErrorPlaces;
  readonly interactive: boolean;
  readonly context: CodeContext;
  protected override readonly dialect: Dialect;
  private readonly scopes: ScopeMap;

  constructor(scopes: ScopeMap, places: ErrorPlaces, interactive: boolean, context: CodeContext, dialect: Dialect) {
    super();
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

  statement(node: Stmt): void {
    this.atLine(node.lineno);
    this.unit.span = node;
    const { statements }: { statements: Statements } = this.dialect;
    statements[node.nodeType](this, node as never);
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
    if (!this.isSilent || table === this.unit.names) this.emit(opcode, table.add(mangled));
  }

  /** Leaves a function of the code on the stack; `flags` say what lies below it for it (compiler_make_closure). */
  makeClosure(code: CodeBlueprint3, flags: number, qualname: string): void {
    const { co_freevars } = code;
    for (const name of co_freevars) this.emit('LOAD_CLOSURE', closureIndex(this.unit, name));
    if (co_freevars.length > 0) this.emit('BUILD_TUPLE', co_freevars.length);
    this.loadConst({ kind: 'code', code });
    // Of a function in a module it is the name itself (compiler_set_qualname, Python/compile.c 3.8.18).
    this.loadConst({ kind: 'text', value: qualname, interned: qualname === code.co_name });
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
