/** Which `from __future__` imports are no mistake (future_parse and future_check_features, Python/future.c 2.7.18). */
import type { ErrorPlaces } from '../syntax/errors.ts';
import type { Stmt, Tree } from '../syntax/tree.ts';

const FEATURES = new Set('nested_scopes generators division absolute_import with_statement print_function unicode_literals'.split(' '));

/** Throws PythonSyntaxError for an unknown feature, told without its place, and for an import that other statements precede. */
export function checkFuture(tree: Tree, places: ErrorPlaces): void {
  if (tree.nodeType === 'Expression') return;
  let over = false;
  tree.body.forEach((node, index) => {
    if (isFutureImport(node)) {
      if (over) throw places.at(node.lineno, null, 'from __future__ imports must occur at the beginning of the file');
      checkFeatures(node, places);
    } else if (index > 0 || !isDocstring(node)) over = true;
  });
}

type FutureImport = Extract<Stmt, { nodeType: 'ImportFrom' }>;

function isFutureImport(node: Stmt): node is FutureImport & Stmt {
  return node.nodeType === 'ImportFrom' && node.module === '__future__' && node.level === 0;
}

function isDocstring(node: Stmt): boolean {
  return node.nodeType === 'Expr' && node.value.nodeType === 'Constant' && ['bytes', 'text'].includes(node.value.constant.kind);
}

function checkFeatures({ names, lineno }: FutureImport & { lineno: number }, places: ErrorPlaces): void {
  for (const { name } of names) {
    if (FEATURES.has(name)) continue;
    const error = places.at(lineno, null, name === 'braces' ? 'not a chance' : `future feature ${name} is not defined`);
    error.placed = false;
    throw error;
  }
}
