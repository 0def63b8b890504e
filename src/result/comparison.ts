/** One experiment on several subjects: plain data, described by docs/comparison.schema.json. */
import type { Figure } from './figure.ts';
import type { Note, Result } from './result.ts';

export const COMPARISON_SCHEMA = 'refplot-comparison/1';

export interface Comparison {
  readonly schema: typeof COMPARISON_SCHEMA;
  /** refplot's version. */
  readonly version: string;
  /** For the files that are made of it: `compare-ints`. */
  readonly name: string;
  /** The arguments of `refplot` that give it again, those left out that say where it goes. */
  readonly command: readonly string[];
  /** The options as the first program that ran saw them. */
  readonly parameters: Readonly<Record<string, string>>;
  /** In the order asked for; labels are all different. */
  readonly members: readonly Member[];
  /** Of each measured member but the first with that first one. */
  readonly agreements: readonly Agreement[];
  readonly figures: readonly Figure[];
  readonly notes: readonly Note[];
}

export type Member = MeasuredMember | MissingMember;

export interface MeasuredMember {
  readonly label: string;
  readonly result: Result;
}

/** A subject that could not be measured. */
export interface MissingMember {
  readonly label: string;
  /** Why, in one line. */
  readonly reason: string;
}

export const isMeasured = (member: Member): member is MeasuredMember => 'result' in member;

/** How far a member's counts are those of the reference, the first that was measured. */
export interface Agreement {
  readonly label: string;
  readonly reference: string;
  /** Points that both have, with a count in both or immortal in both. */
  readonly compared: number;
  readonly equal: number;
  readonly differing: readonly PointDifference[];
  /** Points that are immortal for one of the two alone: there is nothing to compare. */
  readonly immortal: number;
  /** Points that only one of the two has, or has a count of. */
  readonly unmatched: number;
}

export interface PointDifference {
  /** The label of the series, or null. */
  readonly series: string | null;
  readonly x: number | string;
  readonly count: number;
  readonly reference: number;
}

/** What every format writes. */
export type Report = Result | Comparison;

export const isComparison = (report: Report): report is Comparison => report.schema === COMPARISON_SCHEMA;

/** The members of a comparison that have numbers. */
export const measuredOf = ({ members }: Pick<Comparison, 'members'>): MeasuredMember[] => members.filter(isMeasured);
