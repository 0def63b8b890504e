/** What may be bound, and what is no target (Python/ast.c, 2.7.18). */
import type { ErrorPlaces } from '../errors.ts';
import { MARKERS } from '../rewrite/markers.ts';
import { invalid, plainName, type RawNode } from './nodes.ts';

/** Refuses to bind two names, which may be deleted (forbidden_check). */
export function bindingName(places: ErrorPlaces, node: RawNode, name: string): string {
  const plain = plainName(name);
  if (plain === 'None' || plain === '__debug__') throw invalid(places, node, `cannot assign to ${plain}`);
  return plain;
}

/** Refuses to assign to what holds no value (set_context). */
export function checkTarget(places: ErrorPlaces, node: RawNode, action: 'assign to' | 'delete'): void {
  switch (node.nodeType) {
    case 'Name':
      if (node.id.startsWith(MARKERS.literal)) throw invalid(places, node, `can't ${action} literal`);
      if (action !== 'delete') bindingName(places, node, node.id);
      return;
    case 'Attribute':
      if (action !== 'delete') bindingName(places, node, node.attr);
      return;
    case 'Subscript':
      return;
    case 'Tuple':
    case 'List':
      if (node.nodeType === 'Tuple' && node.elts.length === 0) throw invalid(places, node, `can't ${action} ()`);
      for (const element of node.elts) checkTarget(places, element, action);
      return;
    case 'Starred':
      throw invalid(places, node);
    default:
      throw invalid(places, node, `can't ${action} ${TARGET_NAMES[node.nodeType] ?? 'operator'}`);
  }
}

/** What CPython calls the nodes that cannot be assigned to. */
export const TARGET_NAMES: Readonly<Record<string, string>> = {
  Lambda: 'lambda',
  Call: 'function call',
  BoolOp: 'operator',
  BinOp: 'operator',
  UnaryOp: 'operator',
  GeneratorExp: 'generator expression',
  Yield: 'yield expression',
  ListComp: 'list comprehension',
  SetComp: 'set comprehension',
  DictComp: 'dict comprehension',
  Dict: 'literal',
  Set: 'literal',
  Constant: 'literal',
  Compare: 'comparison',
  IfExp: 'conditional expression',
};
