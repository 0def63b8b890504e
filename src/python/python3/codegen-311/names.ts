/** How names are reached, and closures made (compiler_nameop, compiler_make_closure; Python/compile.c 3.12.1). */
import { mangle } from '../../compiler/symtable/scope.ts';
import type { CodeBlueprint3 } from '../blueprint.ts';
import type { Location } from '../flowgraph/location.ts';
import { CONDITIONAL_ANNOTATIONS } from '../symtable/annotations.ts';
import type { NameScope } from '../symtable/scope.ts';
import type { Compiler } from './compiler.ts';

export type Access = 'Load' | 'Store' | 'Del';

export function name(compiler: Compiler, location: Location, id: string, access: Access): void {
  const { unit } = compiler;
  const mangled = mangle(unit.className, id);
  const { scope, varnames } = unit;
  const verb = access === 'Del' ? 'DELETE' : access.toUpperCase();
  const isFunction = scope.type === 'function';
  const kind = scope.symbols.get(mangled)?.scope ?? null;
  if (kind === 'free' || kind === 'cell') return dereference(compiler, location, mangled, kind, verb);
  if (kind === 'local' && (isFunction || unit.fastHidden.get(mangled) === true)) {
    return compiler.emit(location, `${verb}_FAST`, varnames.add(mangled));
  }
  if (kind === 'global-explicit' || (kind === 'global-implicit' && isFunction)) {
    return global(compiler, location, mangled, kind, verb);
  }
  if (access === 'Load' && scope.type === 'class' && unit.inlinedComprehensions > 0) return loadGlobal(compiler, location, mangled);
  compiler.emit(location, `${verb}_NAME`, unit.names.add(mangled));
}

function dereference(compiler: Compiler, location: Location, mangled: string, kind: NameScope, verb: string): void {
  const { unit } = compiler;
  const table = kind === 'free' ? unit.freevars : unit.cellvars;
  if (verb === 'LOAD') return compiler.dialect.loadCell(compiler, location, table.add(mangled));
  compiler.emit(location, `${verb}_DEREF`, table.add(mangled));
}

/** A block in a class looks into the class first. */
export function loadCell(compiler: Compiler, location: Location, index: number): void {
  const { scope, inlinedComprehensions, freevars } = compiler.unit;
  const inClass = scope.type === 'class' && inlinedComprehensions === 0;
  if (!inClass && !scope.seesClass) return compiler.emit(location, 'LOAD_DEREF', index);
  if (inClass) compiler.emit(location, 'LOAD_LOCALS');
  else compiler.emit(location, 'LOAD_DEREF', freevars.add('__classdict__'));
  compiler.emit(location, 'LOAD_FROM_DICT_OR_DEREF', index);
}

function global(compiler: Compiler, location: Location, mangled: string, kind: NameScope, verb: string): void {
  const { scope, names, freevars } = compiler.unit;
  if (verb !== 'LOAD') return compiler.emit(location, `${verb}_GLOBAL`, names.add(mangled));
  if (!scope.seesClass || kind !== 'global-implicit') return loadGlobal(compiler, location, mangled);
  compiler.emit(location, 'LOAD_DEREF', freevars.add('__classdict__'));
  compiler.emit(location, 'LOAD_FROM_DICT_OR_GLOBALS', names.add(mangled));
}

/** The lowest bit of the operand is for NULL (3.11). */
function loadGlobal(compiler: Compiler, location: Location, mangled: string): void {
  compiler.emit(location, 'LOAD_GLOBAL', compiler.unit.names.add(mangled) << 1);
}

/** MAKE_FUNCTION's operand: what lies on the stack for the function. */
export const FUNCTION_PARTS = { defaults: 0x01, keywordDefaults: 0x02, annotations: 0x04, closure: 0x08, annotate: 0x10 } as const;

/** Leaves a function of the code on the stack; `parts` lie below it for it. */
export function makeClosure(compiler: Compiler, location: Location, code: CodeBlueprint3, parts = 0): void {
  const { co_freevars } = code;
  for (const free of co_freevars) compiler.emit(location, 'LOAD_CLOSURE', closureIndex(compiler, free));
  if (co_freevars.length > 0) compiler.emit(location, 'BUILD_TUPLE', co_freevars.length);
  compiler.loadConst(location, { kind: 'code', code });
  compiler.dialect.makeFunction(compiler, location, parts | (co_freevars.length > 0 ? FUNCTION_PARTS.closure : 0));
}

/** Cells that a class has for the blocks in it. */
const CELLS_OF_CLASSES: ReadonlySet<string> = new Set(['__class__', '__classdict__']);

/** A name that is a cell here, or free here, too (get_ref_type). */
function closureIndex({ unit }: Compiler, free: string): number {
  const ofClass =
    unit.kind === 'class' && (CELLS_OF_CLASSES.has(free) || (free === CONDITIONAL_ANNOTATIONS && unit.scope.hasConditionalAnnotations));
  const isCell = ofClass || unit.scope.symbols.get(free)?.scope === 'cell';
  return (isCell ? unit.cellvars : unit.freevars).add(free);
}
