/** A walk through a spec. */

/** What a walk comes upon: a member, and the names that lead to it. */
export interface Member {
  readonly name: string;
  readonly value: unknown;
  readonly path: string;
}

/** All members of `value`, however deep; inline data are not looked into. */
export function* membersOf(value: unknown, path = ''): Generator<Member> {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, member] of Object.entries(value)) {
    const at = path === '' ? name : `${path}.${name}`;
    yield { name, value: member, path: at };
    if (!/(^|\.)(data\.values|datasets)$/.test(at)) yield* membersOf(member, at);
  }
}
