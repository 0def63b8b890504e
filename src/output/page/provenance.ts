/** Where a page's numbers come from, for reading. */
import { isComparison, isMeasured, type Report } from '../../result/comparison.ts';
import { packagesOf } from '../../result/packages.ts';
import type { Subject } from '../../result/result.ts';

/** A term and what is said of it. */
export type Fact = readonly [term: string, text: string];

function factsOfSubject(subject: Subject): Fact[] {
  const { origin, kind, version, mode, count, images, flags } = subject;
  const by = kind === 'builtin' ? 'refplot’s own runtime' : `a real interpreter (${kind})`;
  return [
    ['Numbers', `${origin}, by ${by}; ${count} counted`],
    ['Python', [version, ...packagesOf(subject), `${mode} mode`, ...(flags.length === 0 ? [] : [flags.join(' ')])].join(', ')],
    ...images.map(({ name, provenance }): Fact => ['Image', `${name}: ${provenance}`]),
  ];
}

function factsOfSubjects(report: Report): Fact[] {
  if (!isComparison(report)) return factsOfSubject(report.subject);
  return report.members.flatMap((member) => {
    const facts: Fact[] = isMeasured(member) ? factsOfSubject(member.result.subject) : [['Not measured', member.reason]];
    return facts.map(([term, text]): Fact => [`${member.label}: ${term}`, text]);
  });
}

/** An argument as a shell takes it. */
const quoted = (text: string): string => (/^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);

export function factsOf(report: Report): Fact[] {
  const { version, command, parameters, notes } = report;
  return [
    ...factsOfSubjects(report),
    ['Command', ['refplot', ...command.map(quoted)].join(' ')],
    ...Object.entries(parameters).map(([name, value]): Fact => [`Option ${name}`, value]),
    ['Made by', `refplot ${version}`],
    ...notes.map(({ text }): Fact => ['Note', text]),
  ];
}
