/** The order in which blocks become code (dfs, Python/compile.c; the same from 2.7.18 to 3.9). */

interface Block<B> {
  readonly instructions: readonly { readonly target: B | null }[];
  readonly next: B | null;
  seen: boolean;
}

/** Reverse postorder from the entry: first along fall-through, then along jumps (dfs). */
export function orderBlocks<B extends Block<B>>(entry: B): B[] {
  const postorder: B[] = [];
  const visit = (block: B): void => {
    const chain: B[] = [];
    for (let each: B | null = block; each !== null && !each.seen; each = each.next) {
      each.seen = true;
      chain.push(each);
    }
    for (const each of chain.reverse()) {
      for (const { target } of each.instructions) if (target !== null) visit(target);
      postorder.push(each);
    }
  };
  visit(entry);
  return postorder.reverse();
}
