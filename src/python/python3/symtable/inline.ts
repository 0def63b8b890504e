/** What a comprehension in place does to the names around it (inline_comprehension, Python/symtable.c 3.12.1; PEP 709). */
import type { Scope } from './scope.ts';

/**
 * @param free what the comprehension needs from further out; names of the block around it are no longer among these
 * @param cells takes names that are cells in the comprehension
 */
export function inlineComprehension(scope: Scope, comprehension: Scope, free: Set<string>, cells: Set<string>): void {
  comprehension.inlined = true;
  for (const [name, symbol] of comprehension.symbols) {
    if (symbol.parameter) continue;
    if (symbol.scope === 'cell' || symbol.comprehensionCell) cells.add(name);
    const existing = scope.symbols.get(name);
    if (existing === undefined) scope.symbols.set(name, { ...symbol });
    else if (existing.bound && scope.type !== 'class' && !isFreeInside(comprehension, name)) free.delete(name);
  }
}

function isFreeInside({ children }: Scope, name: string): boolean {
  return children.some(({ symbols }) => symbols.get(name)?.scope === 'free');
}
