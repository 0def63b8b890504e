/** Who holds the object of a point, found by what the point shows. */
import type { PageData } from '../output/page/data.ts';
import type { Point } from '../result/result.ts';

export type Holders = NonNullable<Point['holders']>;

/** The holders of the point of that name and value in the series of that label; none where none are known. */
export type HoldersOf = (name: string, value: number, label: string | null) => Holders;

interface Held {
  readonly lead: readonly string[];
  readonly holders: Holders;
}

/** A legend may say more of a series than its label. */
const isOf = ({ lead }: Held, label: string | null): boolean =>
  label !== null && lead.some((each) => label === each || label.startsWith(`${each} (`));

const keyOf = (name: number | string, value: number): string => `${name}\n${value}`;

export function holdersIn({ parts }: Pick<PageData, 'parts'>): HoldersOf {
  const found = new Map<string, Held[]>();
  for (const { lead, x, y, holders } of parts) {
    for (const [index, each] of (holders ?? []).entries()) {
      if (each === null) continue;
      const key = keyOf(x[index] as number | string, y[index] as number);
      const there = found.get(key) ?? [];
      found.set(key, there);
      there.push({ lead, holders: each });
    }
  }
  return (name, value, label) => {
    const there = found.get(keyOf(name, value)) ?? [];
    return (there.find((held) => isOf(held, label)) ?? there[0])?.holders ?? [];
  };
}
