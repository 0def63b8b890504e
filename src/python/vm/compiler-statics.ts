/**
 * Names that CPython's compiler makes when it first meets a form, and keeps in C variables: the symbol table's (GET_IDENTIFIER,
 * Python/symtable.c) and the code generator's (Python/compile.c, 2.7.18). A script's own forms are compiled before its first line runs.
 */
import { staticName } from '../cache/static-names.ts';
import type { Tree } from '../syntax/tree.ts';

/** Variables by the node that needs them: the name, and the function that keeps it. */
const NAMES: Readonly<Record<string, readonly (readonly [name: string, place: string])[]>> = {
  Lambda: [
    ['lambda', 'symtable'],
    ['<lambda>', 'compiler_lambda'],
  ],
  GeneratorExp: [['genexpr', 'symtable']],
  SetComp: [['setcomp', 'symtable']],
  DictComp: [['dictcomp', 'symtable']],
  Assert: [['AssertionError', 'compiler_assert']],
  // For `from . import name`, but made at the first `from` of any kind.
  ImportFrom: [['', 'compiler_from_import']],
};
/** What the code of a whole program, expression or statement is called. */
const MODULE = ['<module>', 'compiler_mod'] as const;

/** Makes the names that compiling a tree makes. */
export function makeStatics(tree: Tree): void {
  staticName(...MODULE);
  const pending: unknown[] = [tree];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const { nodeType } = node as { nodeType?: string };
    for (const [name, place] of NAMES[nodeType ?? ''] ?? []) staticName(name, place);
    for (const value of Object.values(node as object)) {
      for (const child of Array.isArray(value) ? value : [value]) {
        if (child !== null && typeof child === 'object' && 'nodeType' in child) pending.push(child);
      }
    }
  }
}
