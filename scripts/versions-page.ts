/** docs/versions.md: what each version changed for reference counts, from the profiles alone. */
import type { VersionProfile } from '../src/python/versions/profile.ts';
import { type Rule, rulesOf, rulesThatDiffer } from '../src/python/versions/rules.ts';

const HEAD = `# What each Python changed for reference counts

Written by \`node scripts/versions-page.mjs\` from the facts in \`src/python/versions\`, which tests compare with the real interpreters (3.14 and
3.15: with Pyodide). Change those, not this page. After each rule stands the CPython file it was read from, with the release.
`;

export function versionsPage(profiles: readonly VersionProfile[]): string {
  const [first, ...later] = profiles as [VersionProfile, ...VersionProfile[]];
  const changes = later.map((profile, index) => changesSection(profile, profiles[index] as VersionProfile));
  return [HEAD, countsTable(profiles), section(first.version, rulesOf(first)), ...changes].join('\n');
}

/** The facts that show in the numbers themselves. */
function countsTable(profiles: readonly VersionProfile[]): string {
  const rows = profiles.map(({ version, immortality, integers, strings, calls, parser }) => [
    version,
    immortality.kind === 'sentinel'
      ? immortality[64].counts.join(', ')
      : immortality.kind === 'high start'
        ? `from ${immortality.start}`
        : '—',
    immortality.kind === 'sentinel' ? immortality[32].counts.join(', ') : '—',
    `${integers.first} … ${integers.last}`,
    `${strings.sharedLetterLiterals} of 26`,
    `+${calls.argument}`,
    `${calls.local}`,
    parser.defaultMode,
  ]);
  const head = [
    ...['version', 'immortal, 64-bit', 'immortal, 32-bit', 'shared integers', 'letters shared with `chr`', 'an argument', 'a local'],
    'default mode',
  ];
  return `${[head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;
}

function changesSection(profile: VersionProfile, before: VersionProfile): string {
  const rules = rulesThatDiffer(profile, before);
  const names = ({ opcodes }: VersionProfile): string[] => Object.keys(opcodes.opmap).filter((name) => isWritten(name, opcodes.opmap));
  const gone = names(before).filter((name) => !names(profile).includes(name));
  const come = names(profile).filter((name) => !names(before).includes(name));
  const opcodes = [opcodeLine('New opcodes', come), opcodeLine('Gone', gone)].filter((line) => line !== '');
  return [section(profile.version, rules), ...(opcodes.length === 0 ? [] : [`${opcodes.join('\n')} *(${profile.opcodes.source})*\n`])].join(
    '',
  );
}

/** Opcodes that stand in the code of a program; instrumented ones replace others while somebody watches. */
function isWritten(name: string, opmap: Readonly<Record<string, number>>): boolean {
  return (opmap[name] as number) < 256 && !name.startsWith('INSTRUMENTED_');
}

function opcodeLine(what: string, names: readonly string[]): string {
  return names.length === 0 ? '' : `- ${what}: ${names.map((name) => `\`${name}\``).join(', ')}.`;
}

function section(version: string, rules: readonly Rule[]): string {
  const lines = rules.map(({ about, text, source }) => `- **${about}**: ${text} *(${source})*`);
  return `## ${version}\n\n${lines.length === 0 ? '- Nothing that shows in counts.' : lines.join('\n')}\n`;
}
