/** What parsers' arenas hold of an object. */
import type { PyObject } from '../../memory/object.ts';
import { utf8Text } from '../../utf8.ts';
import { activeArenas } from '../../vm/arena.ts';
import type { BillLine } from './line.ts';

/** One reference for each literal or identifier of the source text: a line for each line of it, or one for many. */
export function arenaLines(object: PyObject): BillLine[] {
  return activeArenas().flatMap(({ filename, occurrences, refs }) => {
    const found = occurrences.filter((_, index) => refs[index] === object);
    return (['constant', 'identifier'] as const).flatMap((kind) => {
      const lines = found.filter((each) => each.kind === kind).map(({ lineno }) => lineno);
      return lines.length === 0 ? [] : [arenaLine(kind === 'constant' ? 'literal' : 'identifier', lines, filename)];
    });
  });
}

function arenaLine(what: string, lines: readonly number[], filename: string): BillLine {
  const where = `${what} in ${new Set(lines).size === 1 ? 'line' : 'lines'} ${ranges(lines)} of ${utf8Text(filename)}`;
  return { part: 'program', references: lines.length, holder: "parser's arena", where };
}

/** `1, 3–5, 9×2` */
function ranges(lines: readonly number[]): string {
  const times = new Map<number, number>();
  for (const line of lines) times.set(line, (times.get(line) ?? 0) + 1);
  const spans: { from: number; to: number; times: number }[] = [];
  for (const [line, count] of [...times].sort(([a], [b]) => a - b)) {
    const last = spans.at(-1);
    if (last !== undefined && last.to === line - 1 && last.times === count) last.to = line;
    else spans.push({ from: line, to: line, times: count });
  }
  return spans.map(({ from, to, times: count }) => `${from}${to > from ? `–${to}` : ''}${count > 1 ? `×${count}` : ''}`).join(', ');
}
