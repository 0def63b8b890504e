/** What a page to explore holds of a report, and how it is written into the page: as JSON, long regular columns as three numbers. */
import type { Figure } from '../../result/figure.ts';
import type { Point } from '../../result/result.ts';
import type { Table } from '../../table/columns.ts';

export interface PageData {
  readonly name: string;
  /** Whether the value axes are logarithmic at first. */
  readonly log: boolean;
  readonly header: readonly string[];
  readonly parts: readonly PagePart[];
  readonly figures: readonly Figure[];
}

/** The rows of one series as columns; `lead` begins every row. */
export interface PagePart {
  readonly lead: readonly string[];
  readonly x: readonly (number | string)[];
  readonly y: readonly number[];
  /** 1 where immortal, else 0. */
  readonly immortal: readonly number[];
  /** Who holds the object of each point, where that is known of any. */
  readonly holders?: readonly (NonNullable<Point['holders']> | null)[];
}

/** Columns shorter than this stay as they are. */
const SHORT = 8;

/** What JSON has no word for: `count` numbers from `from` in equal steps, or a number that is not finite. */
type Packed = { readonly $: 'run'; readonly from: number; readonly step: number; readonly count: number } | { readonly $: string };

function isRun(values: readonly unknown[]): values is readonly number[] {
  const [first, second] = values;
  if (!Number.isSafeInteger(first) || !Number.isSafeInteger(second)) return false;
  const step = (second as number) - (first as number);
  return values.every((value, index) => value === (first as number) + index * step);
}

function packed(_: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) return { $: String(value) };
  if (!Array.isArray(value) || value.length < SHORT || !isRun(value)) return value;
  const [from, second] = value as unknown as [number, number];
  return { $: 'run', from, step: second - from, count: value.length };
}

function unpacked(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('$' in value)) return value;
  const code = value as Packed;
  if (!('from' in code)) return Number(code.$);
  return Array.from({ length: code.count }, (_each, index) => code.from + index * code.step);
}

const asEscape = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** JSON that may stand in a script element: nothing in it ends the element or begins a comment. */
export const encode = (data: PageData): string => JSON.stringify(data, packed).replace(/[<>&\u2028\u2029]/g, asEscape);

export const decode = (text: string): PageData => JSON.parse(text, unpacked) as PageData;

/** The report's table again, as other formats write it. */
export function tableIn({ header, parts }: PageData): Table {
  const pointsOf = ({ x, y, immortal }: PagePart): Point[] =>
    x.map((name, index) => ({ x: name, y: y[index] as number, immortal: immortal[index] === 1 }));
  return { header, parts: parts.map((part) => ({ lead: part.lead, points: pointsOf(part) })) };
}

/** What the table calls a point's name and its value: the columns in front of the last, which says whether it is immortal. */
export const namesIn = ({ header }: PageData): [name: string, value: string] => header.slice(-3, -1) as [string, string];
