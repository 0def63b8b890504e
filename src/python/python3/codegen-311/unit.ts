/** The code being made of one block (struct compiler_unit, Python/compile.c 3.12.1). */
import type { Constant } from '../../compiler/blueprint.ts';
import { NameTable } from '../../compiler/codegen/unit.ts';
import { constantKey } from '../../compiler/constant-key.ts';
import { mangle } from '../../compiler/symtable/scope.ts';
import { InstructionSequence, type Label } from '../flowgraph/instruction-sequence.ts';
import type { Location } from '../flowgraph/location.ts';
import { CONDITIONAL_ANNOTATIONS } from '../symtable/annotations.ts';
import type { NameScope, Scope, SymbolEntry } from '../symtable/scope.ts';
import type { Stmt } from '../syntax/tree.ts';
import { DeferredAnnotations } from './deferred-annotations.ts';

export type UnitKind = 'module' | 'class' | 'function' | 'async function' | 'lambda' | 'comprehension' | 'annotations';

/** A surrounding block that jumps out of it must undo (struct fblockinfo). */
export type FrameBlock =
  | { readonly type: 'while'; readonly start: Label; readonly exit: Label }
  /** With as many values on the stack as its iterator is. */
  | { readonly type: 'for'; readonly start: Label; readonly exit: Label; readonly size: number }
  | { readonly type: 'try' | 'handler' | 'group handler' | 'finally end' | 'value' | 'async comprehension' }
  | { readonly type: 'finally'; readonly body: readonly Stmt[] }
  | { readonly type: 'with'; readonly location: Location; readonly isAsync: boolean }
  | { readonly type: 'handler cleanup'; readonly name: string | null };

export class Unit {
  readonly kind: UnitKind;
  readonly scope: Scope;
  readonly name: string;
  readonly parent: Unit | null;
  qualname: string;
  /** The class whose private names are mangled here. */
  className: string | null;
  readonly firstlineno: number;
  argcount = 0;
  posonlyargcount = 0;
  kwonlyargcount = 0;
  readonly consts: Constant[] = [];
  private readonly constIndex = new Map<string, number>();
  readonly names = new NameTable();
  readonly varnames = new NameTable();
  readonly cellvars = new NameTable();
  readonly freevars: NameTable;
  sequence = new InstructionSequence();
  readonly frameBlocks: FrameBlock[] = [];
  /** Whether its first constant documents it (3.14). */
  documented = false;
  readonly annotations = new DeferredAnnotations();
  /** As a class, names of attributes that its functions give to `self` (3.13). */
  readonly staticAttributes = new Set<string>();
  /** Names that stand in fast locals although the block is no function: while they do so, and after. */
  readonly fastHidden = new Map<string, boolean>();
  /** How many comprehensions are being made in place around here. */
  inlinedComprehensions = 0;

  constructor(kind: UnitKind, scope: Scope, name: string, lineno: number, parent: Unit | null) {
    this.kind = kind;
    this.scope = scope;
    this.name = name;
    this.parent = parent;
    this.className = parent?.className ?? null;
    this.qualname = qualifiedName(kind, name, parent);
    this.firstlineno = lineno;
    for (const parameter of scope.varnames) this.varnames.add(parameter);
    for (const each of namesWith(scope, 'cell', 'comprehensionCell')) this.cellvars.add(each);
    if (scope.needsClassCell) this.cellvars.add('__class__');
    if (scope.needsClassDict) this.cellvars.add('__classdict__');
    if (scope.hasConditionalAnnotations) this.cellvars.add(CONDITIONAL_ANNOTATIONS);
    this.freevars = new NameTable(this.cellvars.size);
    for (const each of namesWith(scope, 'free', 'freeInClass')) this.freevars.add(each);
  }

  /** Says that it is of another block beside it; in a module's block of type parameters it says so not (compiler_set_qualname, 3.15.0). */
  nameWithin(owner: string): void {
    if (this.parent?.kind === 'annotations' && this.parent.parent?.kind === 'module') return;
    this.qualname = `${this.qualname.slice(0, -this.name.length)}${owner}.${this.name}`;
  }

  /** The index of a constant; one that is equal and of the same type is used again (compiler_add_const). */
  addConst(constant: Constant): number {
    const key = constantKey(constant);
    const known = this.constIndex.get(key);
    if (known !== undefined) return known;
    this.constIndex.set(key, this.consts.length);
    return this.consts.push(constant) - 1;
  }
}

/** Names of a scope, sorted (dictbytype). */
function namesWith(scope: Scope, kind: NameScope, mark: 'comprehensionCell' | 'freeInClass'): string[] {
  const isOne = (symbol: SymbolEntry): boolean => symbol.scope === kind || symbol[mark];
  return [...scope.symbols].flatMap(([name, symbol]) => (isOne(symbol) ? [name] : [])).sort(byCodePoints);
}

function byCodePoints(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}

/** compiler_set_qualname: a block of type parameters or annotations is not named. */
function qualifiedName(kind: UnitKind, name: string, around: Unit | null): string {
  const parent = around?.kind === 'annotations' ? around.parent : around;
  if (parent === null || parent.kind === 'module') return name;
  const declares = kind === 'function' || kind === 'async function' || kind === 'class';
  const declared = declares ? parent.scope.symbols.get(mangle(parent.className, name))?.scope : null;
  if (declared === 'global-explicit') return name;
  const inFunction = parent.kind === 'function' || parent.kind === 'async function' || parent.kind === 'lambda';
  return `${parent.qualname}${inFunction ? '.<locals>' : ''}.${name}`;
}
