/**
 * The parser's arenas in force. While source text runs directly, its syntax tree stays alive and holds one reference to the object of each
 * literal and of each identifier occurrence (PyArena_New around run_mod, Python/pythonrun.c 2.7.18).
 */
import { internName } from '../cache/strings.ts';
import { registerRoots } from '../memory/audit.ts';
import { close } from '../memory/heap.ts';
import type { Ref } from '../memory/object.ts';
import { type ConstantObjects, literalObject } from '../object/code.ts';
import type { Occurrence } from '../syntax/tree.ts';

export interface Arena {
  readonly filename: string;
  readonly occurrences: readonly Occurrence[];
  /** What each occurrence's object is held by. */
  readonly refs: readonly Ref[];
}

const arenas: Arena[] = [];

registerRoots((visit) => {
  for (const { refs } of arenas) for (const held of refs) visit(held, 'arena');
});

/** Runs `body` while an arena with what was found in a tree is alive. Literals' objects are put into `made`, for the code made of the tree. */
export function withArena<T>(found: readonly Occurrence[], filename: string, made: ConstantObjects, body: () => T): T {
  const refs = found.map((each) => (each.kind === 'identifier' ? internName(each.name) : literalObject(each.constant, made)));
  arenas.push({ filename, occurrences: found, refs });
  try {
    return body();
  } finally {
    arenas.pop();
    for (const held of refs) close(held);
  }
}

/** The arenas in force, outermost first. */
export function activeArenas(): readonly Arena[] {
  return arenas;
}

/** Forgets arenas that a host failure left open: a new interpreter starts. */
export function resetArenas(): void {
  arenas.length = 0;
}
