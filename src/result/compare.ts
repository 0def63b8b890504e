/** Puts results of one experiment together. */
import { agreementOf } from './agreement.ts';
import { COMPARISON_SCHEMA, type Comparison, isMeasured, type MeasuredMember, type Member, measuredOf } from './comparison.ts';
import { type ComparisonChart, comparisonFigures } from './comparison-figures.ts';
import type { Axes } from './figure.ts';
import type { Note } from './result.ts';

/** What a chart shows in place of the members as they were measured, and what is to be said of that. */
export interface Drawn {
  readonly members: readonly Member[];
  readonly notes: readonly Note[];
}

export interface ComparisonRequest extends Pick<Comparison, 'version' | 'name' | 'command' | 'members'> {
  /** The members themselves where not given. */
  readonly drawn?: Drawn;
  readonly chart: ComparisonChart;
  /** Of the counts; linear where not given. */
  readonly yscale?: Axes['yscale'];
}

/** Each note once, with the labels of the members that it is of. */
function notesOf(members: readonly Member[]): Note[] {
  const labels = new Map<string, { code: string; text: string; of: string[] }>();
  for (const { label, result } of members.filter(isMeasured)) {
    for (const { code, text } of result.notes) {
      const known = labels.get(text) ?? { code, text, of: [] };
      known.of.push(label);
      labels.set(text, known);
    }
  }
  return [...labels.values()].map(({ code, text, of }) => ({ code, text: `${of.join(' and ')}: ${text}` }));
}

/** An option that was not the same everywhere. */
function parameterNotes(members: readonly MeasuredMember[]): Note[] {
  const names = [...new Set(members.flatMap(({ result }) => Object.keys(result.parameters)))];
  return names.flatMap((name) => {
    const values = new Set(members.map(({ result }) => result.parameters[name] ?? 'not given'));
    if (values.size === 1) return [];
    const told = members.map(({ label, result }) => `${result.parameters[name] ?? 'not given'} for ${label}`);
    return [{ code: 'parameters', text: `${name} is ${told.join(', ')}` }];
  });
}

/** The comparison of `members`, whose labels are all different. */
export function comparisonOf({ version, name, command, members, drawn, chart, yscale }: ComparisonRequest): Comparison {
  const measured = measuredOf({ members });
  const [reference, ...others] = measured;
  return {
    schema: COMPARISON_SCHEMA,
    version,
    name,
    command,
    parameters: reference?.result.parameters ?? {},
    members,
    agreements: reference === undefined ? [] : others.map((member) => agreementOf(member, reference)),
    figures: comparisonFigures(drawn === undefined ? measured : measuredOf(drawn), chart, yscale),
    notes: [...parameterNotes(measured), ...notesOf(members), ...(drawn?.notes ?? [])],
  };
}
