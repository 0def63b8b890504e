/** Second pass: what each name of each block refers to (analyze_block, Python/symtable.c 2.7.18). */
import type { ErrorPlaces } from '../../syntax/errors.ts';
import type { Scope } from './scope.ts';

/** Resolves a whole table. Throws the SyntaxErrors of names and of blocks that cannot be optimized. */
export function analyzeSymbols(top: Scope, places: ErrorPlaces): void {
  analyze(top, null, new Set(), new Set(), places);
}

function analyze(scope: Scope, bound: Set<string> | null, free: Set<string>, global: Set<string>, places: ErrorPlaces): void {
  const local = new Set<string>();
  const outerGlobal = scope.type === 'class' ? new Set(global) : null;
  const outerBound = scope.type === 'class' && bound !== null ? new Set(bound) : null;
  for (const name of [...scope.symbols.keys()]) analyzeName(scope, name, bound, local, free, global, places);
  const newGlobal = outerGlobal ?? new Set(global);
  const newBound = outerBound ?? new Set<string>();
  if (scope.type === 'function') for (const name of local) newBound.add(name);
  if (scope.type !== 'class' && bound !== null) for (const name of bound) newBound.add(name);
  const newFree = new Set<string>();
  for (const child of scope.children) {
    analyze(child, newBound, newFree, newGlobal, places);
    if (child.hasFree || child.hasChildFree) scope.hasChildFree = true;
  }
  if (scope.type === 'function') makeCells(scope, newFree);
  addFree(scope, bound, newFree);
  checkUnoptimized(scope, places);
  for (const name of newFree) free.add(name);
}

function analyzeName(
  scope: Scope,
  name: string,
  bound: Set<string> | null,
  local: Set<string>,
  free: Set<string>,
  global: Set<string>,
  places: ErrorPlaces,
): void {
  const symbol = scope.symbol(name);
  if (symbol.global) {
    if (symbol.parameter) throw places.at(scope.lineno, null, `name '${name}' is local and global`);
    symbol.scope = 'global-explicit';
    global.add(name);
    bound?.delete(name);
  } else if (symbol.bound) {
    symbol.scope = 'local';
    local.add(name);
    global.delete(name);
  } else if (bound?.has(name)) {
    symbol.scope = 'free';
    scope.hasFree = true;
    free.add(name);
  } else {
    symbol.scope = 'global-implicit';
    if (!global.has(name) && scope.nested) scope.hasFree = true;
  }
}

/** Locals that inner blocks use become cells. */
function makeCells(scope: Scope, free: Set<string>): void {
  for (const [name, symbol] of scope.symbols) {
    if (symbol.scope !== 'local' || !free.has(name)) continue;
    symbol.scope = 'cell';
    free.delete(name);
  }
}

/** Names that inner blocks need from further out pass through this block. */
function addFree(scope: Scope, bound: Set<string> | null, free: Set<string>): void {
  for (const name of free) {
    const symbol = scope.symbols.get(name);
    if (symbol !== undefined) {
      if (scope.type === 'class' && (symbol.bound || symbol.global)) symbol.freeInClass = true;
    } else if (bound?.has(name)) {
      scope.symbol(name).scope = 'free';
    }
  }
}

function checkUnoptimized(scope: Scope, places: ErrorPlaces): void {
  if (scope.type !== 'function' || !(scope.hasFree || scope.hasChildFree)) return;
  const why = scope.hasChildFree ? 'contains a nested function with free variables' : 'is a nested function';
  const complaint = unoptimizedComplaint(scope, why);
  if (complaint !== null) throw places.at(scope.optLine, null, complaint);
}

function unoptimizedComplaint(scope: Scope, why: string): string | null {
  const bare = scope.exec === 'bare';
  if (scope.importStar && scope.exec !== 'no') {
    return `function '${scope.name}' uses import * and bare exec, which are illegal because it ${why}`;
  }
  if (scope.importStar) return `import * is not allowed in function '${scope.name}' because it ${why}`;
  return bare ? `unqualified exec is not allowed in function '${scope.name}' because it ${why}` : null;
}
