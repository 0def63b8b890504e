/**
 * What the parser's arena holds: one reference to the object of each literal, and one to the interned name of each identifier occurrence
 * (new_identifier and PyArena_AddPyObject, Python/ast.c 3.8.18).
 */
import type { Constant } from '../../compiler/blueprint.ts';
import type { Occurrence } from '../../syntax/tree.ts';
import type { Alias, Tree } from './tree.ts';

export function occurrences(tree: Tree): Occurrence[] {
  const found: Occurrence[] = [];
  walk(tree, found, 1);
  return found;
}

/** Singletons are only lent to the tree. */
const LENT: ReadonlySet<Constant['kind']> = new Set(['none', 'bool', 'ellipsis']);

/** Fields that hold a name, or several. */
const NAMES: ReadonlySet<string> = new Set(['id', 'attr', 'name', 'arg', 'asname', 'module', 'names', 'rest']);

function walk(node: object, found: Occurrence[], line: number): void {
  const lineno = 'lineno' in node && typeof node.lineno === 'number' ? node.lineno : line;
  for (const [field, value] of Object.entries(node)) {
    if (field === 'constant') constant(value, found, lineno);
    else if (NAMES.has(field)) names(value, found, lineno);
    else for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, found, lineno);
  }
}

/** A node, or a parameter, which has no type of its own. */
function isNode(value: unknown): value is object {
  return typeof value === 'object' && value !== null && ('nodeType' in value || 'arg' in value);
}

function constant(value: Constant, found: Occurrence[], lineno: number): void {
  if (!LENT.has(value.kind)) found.push({ kind: 'constant', constant: value, lineno });
}

function names(value: unknown, found: Occurrence[], lineno: number): void {
  for (const each of Array.isArray(value) ? value : [value]) {
    if (typeof each === 'string') found.push({ kind: 'identifier', name: each, lineno });
    else if (each !== null && typeof each === 'object' && (each as Alias).nodeType === 'Alias') walk(each, found, lineno);
  }
}
