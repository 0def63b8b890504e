/** One block of Python 3's symbol table (PySTEntryObject, Include/symtable.h 3.8.18). */
import type { Span } from '../../syntax/errors.ts';

export type ScopeType = 'module' | 'function' | 'class';
export type NameScope = 'local' | 'global-explicit' | 'global-implicit' | 'free' | 'cell';

export interface SymbolEntry {
  /** Bound here by assignment, parameter or import (DEF_BOUND). */
  bound: boolean;
  parameter: boolean;
  global: boolean;
  nonlocal: boolean;
  /** Annotated (DEF_ANNOT) and read or written before: what makes a later `global` a mistake. */
  annotated: boolean;
  used: boolean;
  /** A type parameter (DEF_TYPE_PARAM). */
  typeParameter: boolean;
  /** Free in a method while a name of the class (DEF_FREE_CLASS). */
  freeInClass: boolean;
  /** Bound by an import (DEF_IMPORT). */
  imported: boolean;
  /** A cell of a comprehension in place (DEF_COMP_CELL). */
  comprehensionCell: boolean;
  scope: NameScope | null;
}

export class Scope {
  readonly type: ScopeType;
  readonly name: string;
  readonly parent: Scope | null;
  readonly nested: boolean;
  children: Scope[] = [];
  readonly symbols = new Map<string, SymbolEntry>();
  /** Where names were declared `global` or `nonlocal` first (ste_directives). */
  readonly directives = new Map<string, Span>();
  /** The node that it is the block of. */
  span: Span = { lineno: 0, col_offset: 0, end_lineno: 0, end_col_offset: 0 };
  /** Parameters, in order. */
  readonly varnames: string[] = [];
  generator = false;
  coroutine = false;
  comprehension = false;
  varargs = false;
  varkeywords = false;
  /** Whether a method needs the class as `__class__`. */
  needsClassCell = false;
  /** Whether a block in the class looks into its names, and the class keeps them as `__classdict__` for that. */
  needsClassDict = false;
  /** Whether it looks into the class around it before it looks outside (type parameters). */
  seesClass = false;
  /** Whether a comprehension runs in the frame around it. */
  inlined = false;
  /** Whether it is a function, lambda or comprehension right in a class (ste_method). */
  method = false;
  /** How many statements around what is being visited may leave it out. */
  conditions = 0;
  /** How many `try` statements of the block are around what is being visited. */
  tries = 0;
  /** The block of its annotations of variables. */
  annotations: Scope | null = null;
  /** Whether it keeps in `__conditional_annotations__` which of these it came by. */
  hasConditionalAnnotations = false;
  /** Whether names in it are only read over: annotations in functions. */
  unevaluated = false;

  /** @param aside whether the block around it does not know of it */
  constructor(type: ScopeType, name: string, parent: Scope | null, aside = false) {
    this.type = type;
    this.name = name;
    this.parent = parent;
    this.nested = parent !== null && (parent.nested || parent.type === 'function');
    if (!aside) parent?.children.push(this);
  }

  /** The entry of a mangled name, made where there is none. */
  symbol(name: string): SymbolEntry {
    let symbol = this.symbols.get(name);
    if (symbol === undefined) {
      symbol = {
        ...{ bound: false, parameter: false, global: false, nonlocal: false, annotated: false, used: false, freeInClass: false },
        ...{ imported: false, typeParameter: false, comprehensionCell: false },
        scope: null,
      };
      this.symbols.set(name, symbol);
    }
    return symbol;
  }

  /** The blocks in comprehensions that run here are blocks of this one. */
  spliceInlined(): void {
    this.children = this.children.flatMap((child) => (child.inlined ? child.children : [child]));
  }
}
