/** One thing that changed between two files. */
export interface Difference {
  /** Which: `number 5`, `line 12`, `subject.version`. */
  readonly what: string;
  /** As text; null where there was nothing, or is nothing any more. */
  readonly before: string | null;
  readonly after: string | null;
}

/** What differs between two maps of texts, in the order of the first, then of the second. */
export function mapDifferences(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Difference[] {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].flatMap((what) => {
    const [one, other] = [before.get(what) ?? null, after.get(what) ?? null];
    return one === other ? [] : [{ what, before: one, after: other }];
  });
}
