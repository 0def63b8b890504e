/** What all code generation shares: the current unit, names and their scopes, closures, errors (struct compiler, Python/compile.c 2.7.18). */
import type { ErrorPlaces } from '../../syntax/errors.ts';
import type { Expr, Stmt } from '../../syntax/tree.ts';
import type { CodeBlueprint, Constant } from '../blueprint.ts';
import type { ScopeMap } from '../symtable/build.ts';
import { mangle } from '../symtable/scope.ts';
import { makeCode } from './make-code.ts';
import { BasicBlock, Unit } from './unit.ts';

/** How a name, attribute or subscript is accessed; the Aug forms are the two halves of an augmented assignment. */
export type Access = 'Load' | 'Store' | 'Del' | 'AugLoad' | 'AugStore';

export const NONE: Constant = { kind: 'none' };

/** Code flags of `from __future__` features (Include/code.h). */
export const FUTURE_FLAGS: Readonly<Record<string, number>> = {
  division: 0x2000,
  absolute_import: 0x4000,
  with_statement: 0x8000,
  print_function: 0x10000,
  unicode_literals: 0x20000,
};

/** Visits the nodes of the tree; given to the shared part, so that chapters need not import each other in circles. */
export interface Visitors {
  readonly statement: (compiler: Compiler, node: Stmt) => void;
  readonly expression: (compiler: Compiler, node: Expr, access: Access) => void;
}

export class Compiler {
  unit!: Unit;
  readonly places: ErrorPlaces;
  readonly futureFlags: number;
  readonly interactive: boolean;
  private readonly scopes: ScopeMap;
  private readonly visitors: Visitors;

  constructor(scopes: ScopeMap, places: ErrorPlaces, futureFlags: number, interactive: boolean, visitors: Visitors) {
    this.scopes = scopes;
    this.places = places;
    this.futureFlags = futureFlags;
    this.interactive = interactive;
    this.visitors = visitors;
  }

  hasFuture(feature: keyof typeof FUTURE_FLAGS & string): boolean {
    return (this.futureFlags & (FUTURE_FLAGS[feature] as number)) !== 0;
  }

  error(message: string): Error {
    return this.places.at(this.unit.lineno, null, message);
  }

  /** Compiles a block of its own and goes back to the block around it. */
  inScope(node: object, name: string, lineno: number, body: () => void): CodeBlueprint {
    const outer: Unit | undefined = this.unit;
    const scope = this.scopes.get(node);
    if (scope === undefined) throw new Error(`no symbol table entry for ${name}`);
    this.unit = new Unit(scope, name, lineno, outer ?? null);
    body();
    const code = makeCode(this.unit, this.places.filename, this.futureFlags);
    if (outer !== undefined) this.unit = outer;
    return code;
  }

  /** Every block that falls off its end returns None, or nothing more where the value is on the stack. */
  finish(addNone: boolean): void {
    if (this.unit.current.returns) return;
    this.nextBlock();
    if (addNone) this.loadConst(NONE);
    this.emit('RETURN_VALUE');
  }

  statement(node: Stmt): void {
    this.unit.lineno = node.lineno;
    this.unit.linenoSet = false;
    this.visitors.statement(this, node);
  }

  body(nodes: readonly Stmt[]): void {
    for (const node of nodes) this.statement(node);
  }

  expression(node: Expr, access: Access = accessOf(node)): void {
    if (node.lineno > this.unit.lineno) {
      this.unit.lineno = node.lineno;
      this.unit.linenoSet = false;
    }
    this.visitors.expression(this, node, access);
  }

  expressions(nodes: readonly Expr[]): void {
    for (const node of nodes) this.expression(node);
  }

  emit(opcode: string, arg: number | null = null): void {
    this.unit.emit(opcode, arg);
  }

  loadConst(constant: Constant): void {
    this.emit('LOAD_CONST', this.unit.addConst(constant));
  }

  /** An opcode whose operand is a name (attributes, imports). */
  emitName(opcode: string, name: string): void {
    this.emit(opcode, this.unit.names.add(mangle(this.unit.className, name)));
  }

  jumpAbsolute(opcode: string, target: BasicBlock): void {
    this.unit.jump(opcode, target, false);
  }

  jumpRelative(opcode: string, target: BasicBlock): void {
    this.unit.jump(opcode, target, true);
  }

  block(): BasicBlock {
    return new BasicBlock();
  }

  use(block: BasicBlock): void {
    this.unit.useNext(block);
  }

  nextBlock(): void {
    this.use(this.block());
  }

  /** compiler_nameop: which opcode reaches a name depends on its scope. */
  name(id: string, access: 'Load' | 'Store' | 'Del'): void {
    const mangled = mangle(this.unit.className, id);
    const { scope } = this.unit;
    const verb = access === 'Del' ? 'DELETE' : access.toUpperCase();
    switch (scope.symbols.get(mangled)?.scope ?? null) {
      case 'free':
      case 'cell':
        if (access === 'Del') throw this.error(`can not delete variable '${id}' referenced in nested scope`);
        return this.emit(`${verb}_DEREF`, this.derefIndex(mangled));
      case 'local':
        if (scope.type === 'function') return this.emit(`${verb}_FAST`, this.unit.varnames.add(mangled));
        break;
      case 'global-implicit':
        if (scope.type === 'function' && !scope.unoptimized) return this.emit(`${verb}_GLOBAL`, this.unit.names.add(mangled));
        break;
      case 'global-explicit':
        return this.emit(`${verb}_GLOBAL`, this.unit.names.add(mangled));
    }
    this.emit(`${verb}_NAME`, this.unit.names.add(mangled));
  }

  private derefIndex(mangled: string): number {
    const index = this.unit.cellvars.index(mangled) ?? this.unit.freevars.index(mangled);
    if (index === undefined) throw new Error(`no cell for ${mangled}`);
    return index;
  }

  /** Leaves a function of the code on the stack, above `defaults` default values (compiler_make_closure). */
  makeClosure(code: CodeBlueprint, defaults: number): void {
    const constant: Constant = { kind: 'code', code };
    if (code.co_freevars.length === 0) {
      this.loadConst(constant);
      return this.emit('MAKE_FUNCTION', defaults);
    }
    for (const name of code.co_freevars) this.emit('LOAD_CLOSURE', this.closureIndex(name));
    this.emit('BUILD_TUPLE', code.co_freevars.length);
    this.loadConst(constant);
    this.emit('MAKE_CLOSURE', defaults);
  }

  /** A name that is a cell here, or free here, too (get_ref_type). */
  private closureIndex(name: string): number {
    const { unit } = this;
    const isCell = unit.scope.symbols.get(name)?.scope === 'cell';
    const index = isCell ? unit.cellvars.index(name) : unit.freevars.index(name);
    if (index === undefined) throw new Error(`no cell for ${name} in ${unit.name}`);
    return index;
  }
}

function accessOf(node: Expr): Access {
  return 'ctx' in node ? node.ctx.nodeType : 'Load';
}
