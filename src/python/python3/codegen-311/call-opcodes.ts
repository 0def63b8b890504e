/** Instructions of calls (compiler_call_simple_kw_helper, Python/compile.c 3.12.1). */
import type { Location } from '../flowgraph/location.ts';
import type { Keyword } from '../syntax/tree.ts';
import { type Compiler, names } from './compiler.ts';

/** NULL lies below what is called. */
export function nullBelow(compiler: Compiler, location: Location, load: () => void): void {
  compiler.emit(location, 'PUSH_NULL');
  load();
}

export function callNames(compiler: Compiler, location: Location, count: number, keywords: readonly Keyword[], ofNames = location): void {
  if (keywords.length > 0) compiler.emit(ofNames, 'KW_NAMES', namesOf(compiler, keywords));
  compiler.emit(location, 'CALL', count);
}

/** The index of the constant that is their names. */
export function namesOf({ unit }: Compiler, keywords: readonly Keyword[]): number {
  return unit.addConst(names(keywords.map(({ arg }) => arg as string)));
}

/** The function takes NULL's place, and its argument the function's. */
export function callOne(compiler: Compiler, location: Location): void {
  compiler.emit(location, 'CALL', 0);
}

export function callBlock(compiler: Compiler, location: Location, make: () => number): void {
  compiler.emit(location, 'PUSH_NULL');
  compiler.emit(location, 'CALL', make());
}

/** The operand says whether there is a dict of arguments by names. */
export function callUnpacked(compiler: Compiler, location: Location, hasNames: boolean): void {
  compiler.emit(location, 'CALL_FUNCTION_EX', hasNames ? 1 : 0);
}

export function callExit(compiler: Compiler, location: Location): void {
  compiler.emit(location, 'CALL', 2);
}

/** The lowest bit of LOAD_ATTR's operand says that a method is called. */
export function loadAttribute(compiler: Compiler, location: Location, attribute: string): void {
  compiler.emit(location, 'LOAD_ATTR', compiler.nameIndex(attribute) << 1);
}

export function loadMethod(compiler: Compiler, location: Location, attribute: string): void {
  compiler.emit(location, 'LOAD_ATTR', (compiler.nameIndex(attribute) << 1) | 1);
}
