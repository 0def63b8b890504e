/** The code being made of one block (struct compiler_unit, Python/compile.c 2.7.18): its basic blocks, constants and names. */
import type { Constant } from '../blueprint.ts';
import { constantKey } from '../constant-key.ts';
import type { NameScope, Scope } from '../symtable/scope.ts';

export interface Instruction {
  readonly opcode: string;
  arg: number;
  readonly hasArg: boolean;
  readonly target: BasicBlock | null;
  readonly relative: boolean;
  /** Set on the first instruction of a line, else 0. */
  lineno: number;
}

export class BasicBlock {
  readonly instructions: Instruction[] = [];
  /** The block that follows when control falls through. */
  next: BasicBlock | null = null;
  returns = false;
  seen = false;
  startDepth = Number.NEGATIVE_INFINITY;
  /** Byte offset, set by the assembler. */
  offset = 0;
}

/** A surrounding loop or try statement. */
export interface FrameBlock {
  readonly type: 'loop' | 'except' | 'finally-try' | 'finally-end';
  readonly block: BasicBlock;
}

export class Unit {
  readonly scope: Scope;
  readonly name: string;
  readonly parent: Unit | null;
  /** The class whose private names are mangled here. */
  className: string | null;
  firstlineno: number;
  lineno = 0;
  linenoSet = false;
  argcount = 0;
  readonly consts: Constant[] = [];
  private readonly constIndex = new Map<string, number>();
  readonly names = new NameTable();
  readonly varnames = new NameTable();
  readonly cellvars = new NameTable();
  readonly freevars: NameTable;
  readonly entry = new BasicBlock();
  current = this.entry;
  readonly frameBlocks: FrameBlock[] = [];

  constructor(scope: Scope, name: string, lineno: number, parent: Unit | null) {
    this.scope = scope;
    this.name = name;
    this.parent = parent;
    this.className = parent?.className ?? null;
    this.firstlineno = lineno;
    for (const parameter of scope.varnames) this.varnames.add(parameter);
    for (const each of namesWith(scope, ['cell'])) this.cellvars.add(each);
    this.freevars = new NameTable(this.cellvars.size);
    for (const each of namesWith(scope, ['free'], true)) this.freevars.add(each);
  }

  /** The index of a constant; one that is equal and of the same type is used again (compiler_add_o). */
  addConst(constant: Constant): number {
    const key = constantKey(constant);
    const known = this.constIndex.get(key);
    if (known !== undefined) return known;
    this.consts.push(constant);
    this.constIndex.set(key, this.consts.length - 1);
    return this.consts.length - 1;
  }

  emit(opcode: string, arg: number | null = null): void {
    this.push({ opcode, arg: arg ?? 0, hasArg: arg !== null, target: null, relative: false, lineno: 0 });
  }

  jump(opcode: string, target: BasicBlock, relative: boolean): void {
    this.push({ opcode, arg: 0, hasArg: true, target, relative, lineno: 0 });
  }

  private push(instruction: Instruction): void {
    if (!this.linenoSet) {
      this.linenoSet = true;
      instruction.lineno = this.lineno;
    }
    if (instruction.opcode === 'RETURN_VALUE') this.current.returns = true;
    this.current.instructions.push(instruction);
  }

  /** Goes on in a block that follows the current one. */
  useNext(block: BasicBlock): void {
    this.current.next = block;
    this.current = block;
  }
}

/** Names and their indices. */
export class NameTable {
  private readonly indices = new Map<string, number>();
  private readonly base: number;

  constructor(base = 0) {
    this.base = base;
  }

  get size(): number {
    return this.indices.size;
  }

  add(name: string): number {
    let index = this.indices.get(name);
    if (index === undefined) {
      index = this.base + this.indices.size;
      this.indices.set(name, index);
    }
    return index;
  }

  index(name: string): number | undefined {
    return this.indices.get(name);
  }

  list(): string[] {
    return [...this.indices.keys()];
  }
}

/** Names of certain scopes, sorted (dictbytype). */
function namesWith(scope: Scope, scopes: readonly NameScope[], classFree = false): string[] {
  const names = [...scope.symbols].filter(
    ([, symbol]) => (symbol.scope !== null && scopes.includes(symbol.scope)) || (classFree && symbol.freeInClass),
  );
  return names.map(([name]) => name).sort();
}
