/** `return`, `break` and `continue` that leave a `finally` block and lose the exception (Python/ast_preprocess.c 3.14.2, PEP 765). */
import type { ErrorPlaces } from '../../syntax/errors.ts';
import { childrenOf } from '../syntax/children.ts';
import type { Located, Tree } from '../syntax/tree.ts';

/** What a statement is in, as far as is looked: the innermost loop, function or `finally` block. */
type Around = 'finally' | 'loop' | 'function' | null;

const LEAVING: Readonly<Record<string, string>> = { Return: 'return', Break: 'break', Continue: 'continue' };
const FUNCTIONS = /^(Async)?FunctionDef$/;
const LOOPS = /^(AsyncFor|For|While)$/;

type Node = { readonly nodeType: string } & Partial<Located>;

/** Warns of all there are in a tree, in the order of the program. */
export function warnOfFinally(tree: Tree, places: ErrorPlaces): void {
  visit(tree as Node, null, places);
}

function visit(node: Node, around: Around, places: ErrorPlaces): void {
  const keyword = LEAVING[node.nodeType];
  if (keyword !== undefined && around === 'finally') places.warn(node.lineno as number, `'${keyword}' in a 'finally' block`);
  const { body, finalbody, ...rest } = node as Node & { body?: unknown; finalbody?: unknown };
  const inside = FUNCTIONS.test(node.nodeType) ? 'function' : LOOPS.test(node.nodeType) ? 'loop' : around;
  const go = (part: object, place: Around): void => {
    for (const child of childrenOf(part)) visit(child, place, places);
  };
  go({ body }, inside);
  go(rest, around);
  go({ finalbody }, 'finally');
}
