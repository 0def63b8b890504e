/** What every chart and page says of its origin, without a date: the same input gives the same text. */
import type { Result, Subject } from './result.ts';

export interface Provenance {
  readonly generator: 'refplot';
  /** refplot's version. */
  readonly version: string;
  readonly name: string;
  /** The arguments of `refplot` that give the file again, those left out that say where it goes. */
  readonly command: readonly string[];
  readonly subject: Subject;
  readonly parameters: Readonly<Record<string, string>>;
}

/** The origin of a result's numbers. */
export const provenanceOf = ({ version, name, command, subject, parameters }: Result): Provenance => ({
  generator: 'refplot',
  version,
  name,
  command,
  subject,
  parameters,
});
