/** The nodes right below a node, in the order of its fields. */

interface Node {
  readonly nodeType: string;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'nodeType' in value;

/** Fields that say how a node is used, and are no part of the program. */
const MARKS: ReadonlySet<string> = new Set(['ctx', 'op', 'ops', 'constant']);

export function childrenOf(node: object): Node[] {
  return Object.entries(node).flatMap(([key, value]) => {
    if (MARKS.has(key)) return [];
    if (Array.isArray(value)) return value.filter(isNode);
    return isNode(value) ? [value] : [];
  });
}
