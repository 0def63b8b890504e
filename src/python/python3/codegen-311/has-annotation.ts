import type { Stmt } from '../syntax/tree.ts';

/** Whether a body annotates a variable, in blocks of it, too (find_ann, Python/compile.c 3.12.1). */
export function hasAnnotation(body: readonly Stmt[]): boolean {
  return body.some((node) => {
    if (node.nodeType === 'AnnAssign') return true;
    if (node.nodeType === 'FunctionDef' || node.nodeType === 'AsyncFunctionDef' || node.nodeType === 'ClassDef') return false;
    const { body: inner = [], orelse = [], finalbody = [], handlers = [], cases = [] } = node as Blocks;
    const blocks = [inner, orelse, finalbody, ...[...handlers, ...cases].map((each) => each.body)];
    return blocks.some((block) => hasAnnotation(block));
  });
}

interface Blocks {
  readonly body?: Stmt[];
  readonly orelse?: Stmt[];
  readonly finalbody?: Stmt[];
  readonly handlers?: { body: Stmt[] }[];
  readonly cases?: { body: Stmt[] }[];
}
