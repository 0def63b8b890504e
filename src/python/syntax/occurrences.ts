/**
 * What the parser's arena holds: one reference to the object of each literal, and one to the interned name of each identifier
 * occurrence (new_identifier and PyArena_AddPyObject, Python/ast.c 2.7.18).
 */
import type { Arguments, Expr, Occurrence, Stmt, Tree } from './tree.ts';

/** All of a tree's, in source order of nodes. */
export function occurrences(tree: Tree): Occurrence[] {
  const found: Occurrence[] = [];
  walk(tree, found, 1);
  return found;
}

type Node = Tree | Stmt | Expr | Arguments;

/** Names that a node itself makes, beside those of its children. */
function ownNames(node: Node): readonly (string | undefined)[] {
  switch (node.nodeType) {
    case 'Name':
      return [node.id];
    case 'Attribute':
      return [node.attr];
    case 'FunctionDef':
    case 'ClassDef':
      return [node.name];
    case 'Arguments':
      return [node.vararg, node.kwarg];
    case 'Global':
      return node.names;
    case 'ImportFrom':
      return [node.module, ...node.names.flatMap((alias) => [alias.name, alias.asname])];
    case 'Import':
      return node.names.flatMap((alias) => [alias.name, alias.asname]);
    default:
      return [];
  }
}

function walk(node: Node, found: Occurrence[], line: number): void {
  const lineno = 'lineno' in node ? node.lineno : line;
  // An attribute's name is read behind the expression it belongs to.
  const names = ownNames(node).filter((name) => name !== undefined);
  const own = names.map((name): Occurrence => ({ kind: 'identifier', name, lineno }));
  if (node.nodeType !== 'Attribute') found.push(...own);
  if (node.nodeType === 'Constant') found.push({ kind: 'constant', constant: node.constant, lineno });
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child === null || typeof child !== 'object' || typeof child.nodeType !== 'string') continue;
      if (child.nodeType === 'Keyword' && child.arg !== undefined) found.push({ kind: 'identifier', name: child.arg, lineno });
      if (child.nodeType !== 'Alias') walk(child as Node, found, lineno);
    }
  }
  if (node.nodeType === 'Attribute') found.push(...own);
}
