/** One block of the symbol table (PySTEntryObject, Include/symtable.h 2.7.18). */
export type ScopeType = 'module' | 'function' | 'class';
/** How a name is reached from a block. */
export type NameScope = 'local' | 'global-explicit' | 'global-implicit' | 'free' | 'cell';

export interface Symbol {
  /** Bound here by assignment, parameter or import. */
  bound: boolean;
  /** Bound here by what is neither parameter nor import (DEF_LOCAL). */
  assigned: boolean;
  used: boolean;
  parameter: boolean;
  global: boolean;
  /** Free in a method while a local or global of the class (DEF_FREE_CLASS). */
  freeInClass: boolean;
  scope: NameScope | null;
}

export class Scope {
  readonly type: ScopeType;
  readonly name: string;
  readonly nested: boolean;
  /** Where the block begins; a module has line 0. */
  readonly lineno: number;
  readonly children: Scope[] = [];
  readonly symbols = new Map<string, Symbol>();
  /** Parameters, in order. */
  readonly varnames: string[] = [];
  generator = false;
  returnsValue = false;
  varargs = false;
  varkeywords = false;
  importStar = false;
  exec: 'no' | 'qualified' | 'bare' = 'no';
  /** Line of what makes the block unoptimized. */
  optLine = 0;
  hasFree = false;
  hasChildFree = false;

  constructor(type: ScopeType, name: string, lineno: number, parent: Scope | null) {
    this.type = type;
    this.name = name;
    this.lineno = lineno;
    this.nested = parent !== null && (parent.nested || parent.type === 'function');
    parent?.children.push(this);
  }

  /** The entry of a mangled name, made where there is none. */
  symbol(name: string): Symbol {
    let symbol = this.symbols.get(name);
    if (symbol === undefined) {
      symbol = { bound: false, assigned: false, used: false, parameter: false, global: false, freeInClass: false, scope: null };
      this.symbols.set(name, symbol);
    }
    return symbol;
  }

  get unoptimized(): boolean {
    return this.type === 'module' || this.importStar || this.exec !== 'no';
  }
}

/** Private names inside a class carry its name (`_Py_Mangle`, Python/compile.c). */
export function mangle(className: string | null, name: string): string {
  if (className === null || !name.startsWith('__') || name.endsWith('__') || name.includes('.')) return name;
  const stripped = className.replace(/^_+/, '');
  return stripped === '' ? name : `_${stripped}${name}`;
}
