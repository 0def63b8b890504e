/** The code being made of one block (struct compiler_unit, Python/compile.c 3.8.18). */
import type { Constant } from '../../compiler/blueprint.ts';
import { NameTable } from '../../compiler/codegen/unit.ts';
import { constantKey } from '../../compiler/constant-key.ts';
import { mangle } from '../../compiler/symtable/scope.ts';
import type { Span } from '../../syntax/errors.ts';
import type { NameScope, Scope } from '../symtable/scope.ts';
import { BasicBlock } from './block.ts';

export type UnitKind = 'module' | 'class' | 'function' | 'lambda' | 'comprehension';

/** A surrounding block that jumps out of it must undo (struct fblockinfo). */
export interface FrameBlock {
  readonly type: FrameBlockType;
  /** Where `continue` goes. */
  readonly block: BasicBlock | null;
  /** Where `break` goes, or the `finally` code that is called. Taken away where that code is left by a jump. */
  exit: BasicBlock | null;
  /** What a jump out of it does first, where that is not told by its type. */
  readonly unwind?: ((keepTop: boolean) => void) | undefined;
}

type FrameBlockType =
  | 'while'
  | 'for'
  | 'except'
  | 'finally try'
  | 'finally try 2'
  | 'finally end'
  | 'with'
  | 'async with'
  | 'handler'
  | 'exception handler'
  | 'async comprehension'
  | 'value';

export class Unit {
  readonly kind: UnitKind;
  readonly scope: Scope;
  readonly name: string;
  readonly parent: Unit | null;
  readonly qualname: string;
  /** The class whose private names are mangled here. */
  className: string | null;
  readonly firstlineno: number;
  lineno = 0;
  linenoSet = false;
  /** The statement or expression that is compiled; errors tell its columns. */
  span: Span = { lineno: 0, col_offset: 0, end_lineno: 0, end_col_offset: 0 };
  argcount = 0;
  posonlyargcount = 0;
  kwonlyargcount = 0;
  readonly consts: Constant[] = [];
  private readonly constIndex = new Map<string, number>();
  readonly names = new NameTable();
  readonly varnames = new NameTable();
  readonly cellvars = new NameTable();
  readonly freevars: NameTable;
  readonly entry = new BasicBlock();
  /** All blocks, those that nothing leads to as well. */
  readonly blocks: BasicBlock[] = [this.entry];
  current = this.entry;
  readonly frameBlocks: FrameBlock[] = [];

  constructor(kind: UnitKind, scope: Scope, name: string, lineno: number, parent: Unit | null) {
    this.kind = kind;
    this.scope = scope;
    this.name = name;
    this.parent = parent;
    this.className = parent?.className ?? null;
    this.qualname = qualifiedName(kind, name, parent);
    this.firstlineno = lineno;
    for (const parameter of scope.varnames) this.varnames.add(parameter);
    if (scope.needsClassCell) this.cellvars.add('__class__');
    else for (const each of namesWith(scope, 'cell')) this.cellvars.add(each);
    this.freevars = new NameTable(this.cellvars.size);
    for (const each of namesWith(scope, 'free', true)) this.freevars.add(each);
  }

  /** The index of a constant; one that is equal and of the same type is used again (compiler_add_const). */
  addConst(constant: Constant): number {
    const key = constantKey(constant);
    const known = this.constIndex.get(key);
    if (known !== undefined) return known;
    this.constIndex.set(key, this.consts.length);
    return this.consts.push(constant) - 1;
  }

  push(opcode: string, arg: number, target: BasicBlock | null): void {
    this.current.instructions.push({ opcode, arg, target, lineno: this.lineno, startsLine: !this.linenoSet });
    this.linenoSet = true;
    if (opcode === 'RETURN_VALUE') this.current.returns = true;
  }

  block(): BasicBlock {
    const block = new BasicBlock();
    this.blocks.push(block);
    return block;
  }

  /** Goes on in a block that follows the current one. */
  use(block: BasicBlock): void {
    this.current.next = block;
    this.current = block;
  }
}

/** Names of a scope, sorted (dictbytype). */
function namesWith(scope: Scope, kind: NameScope, classFree = false): string[] {
  const names = [...scope.symbols].filter(([, symbol]) => symbol.scope === kind || (classFree && symbol.freeInClass));
  return names.map(([name]) => name).sort();
}

/** compiler_set_qualname */
function qualifiedName(kind: UnitKind, name: string, parent: Unit | null): string {
  if (parent === null || parent.kind === 'module') return name;
  const declared = kind === 'function' || kind === 'class' ? parent.scope.symbols.get(mangle(parent.className, name))?.scope : null;
  if (declared === 'global-explicit') return name;
  return `${parent.qualname}${parent.kind === 'function' || parent.kind === 'lambda' ? '.<locals>' : ''}.${name}`;
}
