/**
 * References that native code holds while it calls back into Python code (an iterator being consumed, items collected so far). The audit
 * counts them as roots, and they are given up however the native ends.
 */
import { registerRoots } from './audit.ts';
import { close, isWatched } from './heap.ts';
import { PyObject, type Ref } from './object.ts';

const scopes: Ref[][] = [];

registerRoots((visit) => {
  for (const refs of scopes) for (const held of refs) visit(held, 'native');
});

/** Runs `body` while owning `refs` (the array may grow meanwhile), and closes them at its end. */
export function holding<T>(refs: Ref[], body: () => T): T {
  scopes.push(refs);
  let result: T | null = null;
  try {
    result = body();
    return result;
  } finally {
    scopes.pop();
    if (isWatched()) giveUpVisibly(refs, result);
    else for (const ref of refs) close(ref);
  }
}

/** What dies may run Python code: an audit of that finds the references still to be given up, and the result that is on its way. */
function giveUpVisibly(refs: readonly Ref[], result: unknown): void {
  const left = [...refs];
  scopes.push(left, result instanceof PyObject ? [result as Ref] : []);
  for (let next = left.shift(); next !== undefined; next = left.shift()) close(next);
  scopes.length -= 2;
}

/** Runs `body`, which adds to `items`; they are the caller's when it succeeds and closed when it throws. */
export function accumulating(items: Ref[], body: () => void): Ref[] {
  scopes.push(items);
  let done = false;
  try {
    body();
    done = true;
  } finally {
    scopes.pop();
    if (!done) giveUpVisibly(items, null);
  }
  return items;
}

/** Runs `body` while native code holds `refs`, which stay the caller's. */
export function lending<T>(refs: Ref[], body: () => T): T {
  scopes.push(refs);
  try {
    return body();
  } finally {
    scopes.pop();
  }
}

/** Gives up references from the last to the first; those that are left can be found while Python code runs that one of them set off. */
export function closeFromEnd(refs: Ref[]): void {
  lending(refs, () => {
    for (let next = refs.pop(); next !== undefined; next = refs.pop()) close(next);
  });
}

/** Forgets scopes that a host failure left open: a new interpreter starts. */
export function resetNativeScopes(): void {
  scopes.length = 0;
}
