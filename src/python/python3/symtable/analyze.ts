/** What each name of each block refers to (analyze_block, Python/symtable.c 3.8.18). */
import type { ErrorPlaces } from '../../syntax/errors.ts';
import { CONDITIONAL_ANNOTATIONS } from './annotations.ts';
import { inlineComprehension } from './inline.ts';
import type { SymbolRules } from './rules.ts';
import type { Scope } from './scope.ts';

/** Resolves a whole table. Throws the SyntaxErrors of `nonlocal`. */
export function analyzeSymbols(top: Scope, places: ErrorPlaces, rules: SymbolRules): void {
  analyze(top, { bound: null, free: new Set(), global: new Set(), seenClass: null }, places, rules);
}

interface Outside {
  /** Names bound in functions around; null in the module. */
  readonly bound: Set<string> | null;
  /** Names that are needed from further out. */
  readonly free: Set<string>;
  readonly global: Set<string>;
  /** The class whose names are looked at first. */
  readonly seenClass: Scope | null;
}

function analyze(scope: Scope, outside: Outside, places: ErrorPlaces, rules: SymbolRules): void {
  const { bound, global, free } = outside;
  const local = new Set<string>();
  const isClass = scope.type === 'class';
  const passedGlobal = new Set(isClass ? global : []);
  const passedBound = new Set(isClass ? (bound ?? []) : []);
  for (const name of [...scope.symbols.keys()]) analyzeName(scope, name, outside, local, places);
  if (isClass) addAll(passedBound, rules.namesOfClass);
  else {
    if (scope.type === 'function') addAll(passedBound, local);
    addAll(passedBound, bound ?? []);
    addAll(passedGlobal, global);
  }
  const needed = new Set<string>();
  const inlinedCells = new Set<string>();
  for (const child of scope.children) {
    const childFree = new Set<string>();
    const seenClass = !child.seesClass ? null : isClass ? scope : outside.seenClass;
    analyze(child, { bound: new Set(passedBound), free: childFree, global: new Set(passedGlobal), seenClass }, places, rules);
    if (rules.inlinesComprehensions && child.comprehension && !child.generator && !scope.seesClass) {
      inlineComprehension(scope, child, childFree, inlinedCells);
    }
    addAll(needed, childFree);
  }
  scope.spliceInlined();
  if (scope.type === 'function') makeCells(scope, needed, inlinedCells);
  else if (isClass) {
    scope.needsClassCell = needed.delete('__class__');
    scope.needsClassDict = needed.delete('__classdict__');
    if (rules.namesOfClass.includes(CONDITIONAL_ANNOTATIONS) && needed.delete(CONDITIONAL_ANNOTATIONS))
      scope.hasConditionalAnnotations = true;
  }
  for (const name of inlinedCells) scope.symbol(name).comprehensionCell = true;
  addFree(scope, bound, needed);
  addAll(free, needed);
}

function addAll(set: Set<string>, names: Iterable<string>): void {
  for (const name of names) set.add(name);
}

function analyzeName(scope: Scope, name: string, outside: Outside, local: Set<string>, places: ErrorPlaces): void {
  const { bound, free, global, seenClass } = outside;
  const symbol = scope.symbol(name);
  const inClass = seenClass?.symbols.get(name);
  const atDirective = (message: string): Error => places.inTree(scope.directives.get(name) ?? scope.span, message);
  if (symbol.global) {
    if (symbol.nonlocal) throw atDirective(`name '${name}' is nonlocal and global`);
    symbol.scope = 'global-explicit';
    global.add(name);
    bound?.delete(name);
  } else if (symbol.nonlocal) {
    if (bound === null) throw atDirective('nonlocal declaration not allowed at module level');
    if (!bound.has(name)) throw atDirective(`no binding for nonlocal '${name}' found`);
    if (isTypeParameter(scope, name)) throw atDirective(`nonlocal binding not allowed for type parameter '${name}'`);
    symbol.scope = 'free';
    free.add(name);
  } else if (symbol.bound) {
    symbol.scope = 'local';
    local.add(name);
    global.delete(name);
  } else if (inClass?.global) {
    symbol.scope = 'global-explicit';
  } else if (inClass?.bound && !inClass.nonlocal) {
    symbol.scope = 'global-implicit';
  } else if (bound?.has(name)) {
    symbol.scope = 'free';
    free.add(name);
  } else {
    symbol.scope = 'global-implicit';
  }
}

/** Whether the block that a name is bound in has it as a type parameter. */
function isTypeParameter({ parent }: Scope, name: string): boolean {
  const symbol = parent?.type === 'class' ? undefined : parent?.symbols.get(name);
  return symbol?.bound ? symbol.typeParameter : parent !== null && isTypeParameter(parent, name);
}

/** Locals that inner blocks use become cells (analyze_cells). */
function makeCells(scope: Scope, needed: Set<string>, inlined: ReadonlySet<string>): void {
  for (const [name, symbol] of scope.symbols) {
    if (symbol.scope !== 'local' || !(needed.has(name) || inlined.has(name))) continue;
    symbol.scope = 'cell';
    needed.delete(name);
  }
}

/** Names that inner blocks need from further out pass through this block (update_symbols). */
function addFree(scope: Scope, bound: Set<string> | null, needed: Set<string>): void {
  for (const name of needed) {
    const symbol = scope.symbols.get(name);
    if (symbol !== undefined) {
      if (scope.seesClass || (scope.type === 'class' && (symbol.bound || symbol.global))) symbol.freeInClass = true;
    } else if (bound === null || bound.has(name)) {
      scope.symbol(name).scope = 'free';
    }
  }
}
