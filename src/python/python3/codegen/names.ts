/** How names are reached (compiler_nameop, get_ref_type; Python/compile.c 3.8.18). */
import type { NameTable } from '../../compiler/codegen/unit.ts';
import { mangle } from '../../compiler/symtable/scope.ts';
import type { Unit } from './unit.ts';

interface NameAccess {
  readonly opcode: string;
  /** Where the operand is an index. */
  readonly table: NameTable;
  readonly mangled: string;
}

/** Which opcode reaches a name depends on its scope. */
export function nameAccess(unit: Unit, id: string, access: 'Load' | 'Store' | 'Del'): NameAccess {
  const mangled = mangle(unit.className, id);
  const { scope, cellvars, freevars, varnames, names } = unit;
  const verb = access === 'Del' ? 'DELETE' : access.toUpperCase();
  const inFunction = scope.type === 'function';
  const by = (opcode: string, table: NameTable): NameAccess => ({ opcode, table, mangled });
  switch (scope.symbols.get(mangled)?.scope ?? null) {
    case 'free':
    case 'cell': {
      const isCell = scope.symbols.get(mangled)?.scope === 'cell';
      return by(access === 'Load' && scope.type === 'class' ? 'LOAD_CLASSDEREF' : `${verb}_DEREF`, isCell ? cellvars : freevars);
    }
    case 'local':
      return inFunction ? by(`${verb}_FAST`, varnames) : by(`${verb}_NAME`, names);
    case 'global-implicit':
      return by(inFunction ? `${verb}_GLOBAL` : `${verb}_NAME`, names);
    case 'global-explicit':
      return by(`${verb}_GLOBAL`, names);
    case null:
      return by(`${verb}_NAME`, names);
  }
}

/** The cell of a name that is a cell here, or free here, too. */
export function closureIndex(unit: Unit, name: string): number {
  const isCell = (unit.kind === 'class' && name === '__class__') || unit.scope.symbols.get(name)?.scope === 'cell';
  const index = (isCell ? unit.cellvars : unit.freevars).index(name);
  if (index === undefined) throw new Error(`no cell for ${name}`);
  return index;
}
