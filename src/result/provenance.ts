/** What every chart and page says of its origin, without a date: the same input gives the same text. */
import { isComparison, isMeasured, type Report } from './comparison.ts';
import type { Subject } from './result.ts';

export interface Provenance {
  readonly generator: 'refplot';
  /** refplot's version. */
  readonly version: string;
  readonly name: string;
  /** The arguments of `refplot` that give the file again, those left out that say where it goes. */
  readonly command: readonly string[];
  readonly subject?: Subject;
  /** Of a comparison instead; null where one could not be measured. */
  readonly subjects?: Readonly<Record<string, Subject | null>>;
  readonly parameters: Readonly<Record<string, string>>;
}

/** The origin of a report's numbers. */
export function provenanceOf(report: Report): Provenance {
  const { version, name, command, parameters } = report;
  return { generator: 'refplot', version, name, command, ...subjectsOf(report), parameters };
}

function subjectsOf(report: Report): Pick<Provenance, 'subject' | 'subjects'> {
  if (!isComparison(report)) return { subject: report.subject };
  return {
    subjects: Object.fromEntries(report.members.map((member) => [member.label, isMeasured(member) ? member.result.subject : null])),
  };
}
