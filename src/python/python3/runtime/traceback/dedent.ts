/** `textwrap.dedent`: lines without the space that all of them begin with; of blank ones nothing is left (Lib/textwrap.py 3.13.0). */
export function dedent(lines: readonly string[]): string[] {
  const cleaned = lines.map((line) => (/^[ \t]+$/.test(line) ? '' : line));
  const margins = cleaned.filter((line) => line !== '').map((line) => (/^[ \t]*/.exec(line) as RegExpExecArray)[0]);
  const margin = margins.length === 0 ? '' : margins.reduce(commonStart);
  return cleaned.map((line) => (line === '' ? line : line.slice(margin.length)));
}

function commonStart(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return one.slice(0, length);
}
