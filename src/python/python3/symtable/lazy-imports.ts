/** Where `lazy` may stand in front of an import (check_lazy_import_context, Python/symtable.c 3.15.0; PEP 810). */
import type { StmtOf } from '../syntax/tree.ts';
import type { Scope } from './scope.ts';

/** What is wrong with an import in a block, or null. */
export function lazyImportMistake(node: StmtOf<'Import' | 'ImportFrom'>, { type, tries }: Scope): string | null {
  if (node.is_lazy !== 1) return null;
  const isFrom = node.nodeType === 'ImportFrom';
  const around = tries > 0 ? 'try/except blocks' : { module: null, function: 'functions', class: 'classes' }[type];
  if (around !== null) return `lazy ${isFrom ? 'from ... ' : ''}import not allowed inside ${around}`;
  return isFrom && node.names[0]?.name === '*' ? 'lazy from ... import * is not allowed' : null;
}
