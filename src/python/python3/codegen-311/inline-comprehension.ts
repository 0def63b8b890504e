/** Comprehensions in the frame around them (push_inlined_comprehension_state, Python/compile.c 3.12.1; PEP 709). */
import { type Location, NO_LOCATION } from '../flowgraph/location.ts';
import type { Scope, SymbolEntry } from '../symtable/scope.ts';
import type { Compiler } from './compiler.ts';

/** Its own variables are fast locals for as long as it runs; what the names stood for before waits on the stack. */
export function makeInPlace(compiler: Compiler, location: Location, comprehension: Scope, body: () => void): void {
  const { unit } = compiler;
  const restoreNames = borrowNames(compiler, comprehension);
  const pushed = push(compiler, location, comprehension);
  unit.inlinedComprehensions++;
  if (pushed.length === 0) body();
  else guarded(compiler, location, pushed, body);
  unit.inlinedComprehensions--;
  restoreNames();
}

/** Names that the comprehension binds; in a class, up to 3.13, all that it has. */
function ownNames({ unit, dialect }: Compiler, { symbols }: Scope): [string, SymbolEntry][] {
  const inClass = dialect.hidesUsedNames && unit.scope.type === 'class' && unit.inlinedComprehensions === 0;
  return [...symbols].filter(([, symbol]) => (symbol.bound && !symbol.parameter && !symbol.nonlocal) || inClass);
}

/** Lets names be what they are inside, and answers what undoes it. */
function borrowNames(compiler: Compiler, comprehension: Scope): () => void {
  const { scope, fastHidden } = compiler.unit;
  const outer = new Map<string, SymbolEntry | undefined>();
  const hidden: string[] = [];
  const own = ownNames(compiler, comprehension);
  for (const [name] of own) {
    if (scope.type === 'function' || fastHidden.get(name) === true) continue;
    fastHidden.set(name, true);
    hidden.push(name);
  }
  for (const [name, symbol] of compiler.dialect.borrowsUsedNames ? comprehension.symbols : own) {
    const around = scope.symbols.get(name);
    if (symbol.scope === (around?.scope ?? null) || (symbol.scope === 'cell' && around?.scope === 'free')) continue;
    if (symbol.scope === 'free' && compiler.dialect.borrowsUsedNames) continue;
    outer.set(name, around);
    scope.symbols.set(name, symbol);
  }
  return () => {
    for (const [name, symbol] of outer) {
      if (symbol === undefined) scope.symbols.delete(name);
      else scope.symbols.set(name, symbol);
    }
    for (const name of hidden) fastHidden.set(name, false);
  };
}

/** Puts what the names stand for on the stack, below the iterator; answers the names. */
function push(compiler: Compiler, location: Location, comprehension: Scope): string[] {
  const { unit } = compiler;
  const names = ownNames(compiler, comprehension);
  for (const [name, symbol] of names) {
    compiler.emit(location, 'LOAD_FAST_AND_CLEAR', unit.varnames.add(name));
    if (symbol.scope !== 'cell') continue;
    const table = unit.scope.symbols.get(name)?.scope === 'free' ? unit.freevars : unit.cellvars;
    compiler.emit(location, 'MAKE_CELL', table.add(name));
  }
  if (names.length > 0) compiler.emit(location, 'SWAP', names.length + 1);
  return names.map(([name]) => name);
}

/** The names are given back also where something is raised. */
function guarded(compiler: Compiler, location: Location, pushed: readonly string[], body: () => void): void {
  const [cleanup, end] = [compiler.label(), compiler.label()];
  compiler.jump(location, 'SETUP_FINALLY', cleanup);
  body();
  compiler.emit(NO_LOCATION, 'POP_BLOCK');
  compiler.pass(end);
  compiler.use(cleanup);
  compiler.emit(NO_LOCATION, 'SWAP', 2);
  compiler.emit(NO_LOCATION, 'POP_TOP');
  giveBack(compiler, location, pushed);
  compiler.emit(NO_LOCATION, 'RERAISE', 0);
  compiler.use(end);
  giveBack(compiler, location, pushed);
}

function giveBack(compiler: Compiler, location: Location, pushed: readonly string[]): void {
  compiler.emit(location, 'SWAP', pushed.length + 1);
  for (const name of [...pushed].reverse()) compiler.emit(location, 'STORE_FAST_MAYBE_NULL', compiler.unit.varnames.add(name));
}
