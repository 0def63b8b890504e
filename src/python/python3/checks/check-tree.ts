/**
 * What the symbol table and the compiler refuse of a tree, besides what they come upon while they do their own work (Python/symtable.c and
 * Python/compile.c, 3.6.15 to 3.13.0; up to 3.8 some of it is told by Python/ast.c).
 */
import type { ErrorPlaces } from '../../syntax/errors.ts';
import { childrenOf } from '../syntax/children.ts';
import type { Alias, Located, StmtOf, Tree } from '../syntax/tree.ts';
import { type Around, Checker, type Visitors } from './checker.ts';
import { DEFINITIONS } from './definitions.ts';
import { EXPRESSIONS } from './expressions.ts';
import { PATTERNS } from './patterns.ts';

/** Throws the first PythonSyntaxError there is. @param version `3.8` @param features what it imports from the future */
export function checkTree(tree: Tree, places: ErrorPlaces, version: string, features: ReadonlySet<string>): void {
  const minor = Number(version.split('.')[1]);
  const annotationsApart = minor >= 14 || (minor >= 10 && features.has('annotations'));
  new Checker({ places, minor, annotationsApart }, VISITORS).all(childrenOf(tree), MODULE);
}

const MODULE: Around = {
  block: 'module',
  span: { lineno: 1, col_offset: 0, end_lineno: 1, end_col_offset: 0 },
  unit: null,
  comprehension: null,
  isIterable: false,
  within: null,
  depth: 0,
};

function importFrom(checker: Checker, node: StmtOf<'ImportFrom'>, around: Around): void {
  const star = node.names.find(({ name }) => name === '*');
  // What `lazy` may not stand in front of, the symbol table tells.
  if (star !== undefined && around.block !== 'module' && node.is_lazy !== 1) {
    checker.refuseInBlock(around, star as Alias & Located, 'import * only allowed at module level');
  }
  if (node.module === '__future__' && node.level === 0 && around.depth > 0) {
    checker.refuse(node, 'from __future__ imports must occur at the beginning of the file');
  }
}

const VISITORS: Visitors = { ...DEFINITIONS, ...EXPRESSIONS, ...PATTERNS, ImportFrom: importFrom };
