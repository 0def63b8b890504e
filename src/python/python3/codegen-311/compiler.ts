/** What all of the code generation from 3.11 on shares: the current unit, emission, closures, errors (struct compiler, Python/compile.c 3.12.1). */
import type { Constant } from '../../compiler/blueprint.ts';
import { mangle } from '../../compiler/symtable/scope.ts';
import type { ErrorPlaces } from '../../syntax/errors.ts';
import type { OpcodeTable } from '../../versions/opcode-table.ts';
import type { CodeBlueprint3 } from '../blueprint.ts';
import type { Label } from '../flowgraph/instruction-sequence.ts';
import { type Location, NO_LOCATION, startOfLine } from '../flowgraph/location.ts';
import type { ScopeMap } from '../symtable/build.ts';
import type { Scope } from '../symtable/scope.ts';
import type { AnnotationTexts } from '../syntax/future.ts';
import type { Expr, Located, Pattern, Stmt } from '../syntax/tree.ts';
import type { CodeWarnings } from '../warnings/code.ts';
import type { FlowDialect } from './dialect.ts';
import type { PatternContext } from './pattern-context.ts';
import { type FrameBlock, Unit, type UnitKind } from './unit.ts';

export const NONE: Constant = { kind: 'none' };
export const text = (value: string): Constant => ({ kind: 'text', value });
export const names = (values: readonly string[]): Constant => ({ kind: 'tuple', items: values.map(text) });

/** Where a node stands. */
export function at(node: Located): Location {
  return { line: node.lineno, endLine: node.end_lineno, column: node.col_offset, endColumn: node.end_col_offset };
}

const MAXIMUM_NESTING = 20;

/** The other chapters, so that they need not import each other in circles. */
export interface Chapters {
  readonly statement: (compiler: Compiler, node: Stmt) => void;
  readonly expression: (compiler: Compiler, node: Expr) => void;
  readonly pattern: (compiler: Compiler, node: Pattern, context: PatternContext) => void;
}

export interface CompilerSettings {
  readonly filename: string;
  readonly futureFlags: number;
  /** Where annotations are postponed, their texts. */
  readonly annotationTexts: AnnotationTexts | null;
  readonly interactive: boolean;
  readonly top: Scope;
  readonly scopes: ScopeMap;
  readonly places: ErrorPlaces;
  readonly opcodes: OpcodeTable;
  readonly warnings: CodeWarnings;
}

export class Compiler {
  unit!: Unit;
  /** Where code stands that is made for nothing of its own; it stays where the last statement or pattern left it (u_lineno, 3.11). */
  place: Location = NO_LOCATION;
  readonly settings: CompilerSettings;
  readonly dialect: FlowDialect;
  private readonly chapters: Chapters;

  constructor(settings: CompilerSettings, dialect: FlowDialect, chapters: Chapters) {
    this.settings = settings;
    this.dialect = dialect;
    this.chapters = chapters;
  }

  error({ line, column, endLine, endColumn }: Location, message: string): Error {
    const span = { lineno: line, col_offset: column, end_lineno: endLine, end_col_offset: endColumn };
    return this.settings.places.inTree(span, message);
  }

  scopeOf(node: object): Scope {
    const scope = this.settings.scopes.get(node);
    if (scope === undefined) throw new Error('no symbol table entry for a node');
    return scope;
  }

  /** Compiles a block of its own and goes back to the block around it. */
  inScope(node: object, kind: UnitKind, name: string, lineno: number, body: () => void): CodeBlueprint3 {
    const outer: Unit | undefined = this.unit;
    const { place } = this;
    this.unit = new Unit(kind, this.scopeOf(node), name, lineno, outer ?? null);
    this.place = startOfLine(lineno);
    this.dialect.beginCode(this, node, startOfLine(lineno));
    body();
    const code = this.dialect.makeCode(this.unit, this);
    if (outer !== undefined) this.unit = outer;
    this.place = place;
    return code;
  }

  /** Where code is placed: where it is told to, or, up to 3.11, where the compiler is. */
  here(told: Location): Location {
    return this.dialect.placesImplicitly ? this.place : told;
  }

  statement(node: Stmt): void {
    this.place = at(node);
    this.chapters.statement(this, node);
  }

  body(nodes: readonly Stmt[]): void {
    for (const node of nodes) this.statement(node);
  }

  expression(node: Expr): void {
    const { place } = this;
    this.place = at(node);
    this.chapters.expression(this, node);
    this.place = place;
  }

  expressions(nodes: readonly Expr[]): void {
    for (const node of nodes) this.expression(node);
  }

  pattern(node: Pattern, context: PatternContext): void {
    this.place = at(node);
    this.chapters.pattern(this, node, context);
  }

  emit(location: Location, opcode: string, arg = 0): void {
    this.unit.sequence.add(opcode, arg, null, location);
  }

  jump(location: Location, opcode: string, target: Label): void {
    this.unit.sequence.add(opcode, 0, target, location);
  }

  /** Goes on behind other code; up to 3.12, with a look for signals and other threads, as loops do. */
  pass(target: Label): void {
    this.jump(NO_LOCATION, this.dialect.passingJump, target);
  }

  label(): Label {
    return this.unit.sequence.label();
  }

  use(label: Label): void {
    this.unit.sequence.use(label);
  }

  loadConst(location: Location, constant: Constant): void {
    this.emit(location, 'LOAD_CONST', this.unit.addConst(constant));
  }

  /** An opcode whose operand is a name (attributes, imports). */
  emitName(location: Location, opcode: string, name: string): void {
    this.emit(location, opcode, this.nameIndex(name));
  }

  nameIndex(name: string): number {
    return this.unit.names.add(mangle(this.unit.className, name));
  }

  /** Runs `body` inside a block that jumps out of it must know of. */
  within(location: Location, block: FrameBlock, body: () => void): void {
    const { frameBlocks } = this.unit;
    if (frameBlocks.length >= MAXIMUM_NESTING) throw this.error(location, 'too many statically nested blocks');
    frameBlocks.push(block);
    body();
    frameBlocks.pop();
  }
}
