/** The blocks of a source and the names in each (symtable_enter_block, symtable_add_def, Python/symtable.c 2.7.18). */
import type { ErrorPlaces } from '../../syntax/errors.ts';
import { mangle, Scope } from './scope.ts';

/** Adds names to the block that the walk is in. */
export class Blocks {
  readonly scopes = new Map<object, Scope>();
  protected readonly places: ErrorPlaces;
  protected readonly top = new Scope('module', 'top', 0, null);
  protected current = this.top;
  protected className: string | null = null;

  constructor(places: ErrorPlaces) {
    this.places = places;
  }

  protected enter(node: { readonly lineno: number }, type: 'function' | 'class', name: string, visit: () => void): void {
    const outer = this.current;
    this.current = new Scope(type, name, node.lineno, outer);
    this.scopes.set(node, this.current);
    visit();
    this.current = outer;
  }

  protected assign(name: string): void {
    const symbol = this.current.symbol(mangle(this.className, name));
    symbol.bound = true;
    symbol.assigned = true;
  }

  protected use(name: string): void {
    this.current.symbol(mangle(this.className, name)).used = true;
  }

  /** A global statement anywhere makes the name explicitly global in the module's block, too (symtable_add_def). */
  protected declareGlobal(name: string, lineno: number): void {
    const mangled = mangle(this.className, name);
    const known = this.current.symbols.get(mangled);
    if (known?.assigned) this.places.warn(lineno, `name '${name}' is assigned to before global declaration`);
    else if (known?.used) this.places.warn(lineno, `name '${name}' is used prior to global declaration`);
    this.current.symbol(mangled).global = true;
    this.top.symbol(mangled).global = true;
  }

  protected parameter(name: string, lineno: number): void {
    const mangled = mangle(this.className, name);
    const symbol = this.current.symbol(mangled);
    if (symbol.parameter) throw this.places.at(lineno, null, `duplicate argument '${name}' in function definition`);
    symbol.parameter = true;
    symbol.bound = true;
    this.current.varnames.push(mangled);
  }

  protected importName(name: string, asname: string | undefined, lineno: number): void {
    const { current } = this;
    if (name !== '*') {
      current.symbol(mangle(this.className, asname ?? (name.split('.')[0] as string))).bound = true;
      return;
    }
    if (current.type !== 'module') {
      this.places.warn(current.lineno, 'import * only allowed at module level');
      current.importStar = true;
    }
    current.optLine ||= lineno;
  }

  protected returnInGenerator(lineno: number): Error {
    return this.places.at(lineno, null, "'return' with argument inside generator");
  }
}
