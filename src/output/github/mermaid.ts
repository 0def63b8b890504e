/** Mermaid's xychart of a report, for pages that refuse SVG: lines without a legend, which the text beside it stands for. */
import { isComparison, measuredOf, type Report } from '../../result/comparison.ts';
import { counterpart } from '../../result/pairing.ts';
import { cycleColor } from '../../result/palette.ts';
import type { Point, Series } from '../../result/result.ts';
import { namesOf } from '../../table/columns.ts';

/** A chart, empty where none can be drawn, and what is to be said under it. */
export interface MermaidChart {
  readonly text: string;
  readonly legend: readonly string[];
  readonly remarks: readonly string[];
}

/** Points of a line that a chart of a page's width can tell apart. */
const MOST_POINTS = 100;
/** Mermaid's default `maxTextSize`. */
const MOST_CHARACTERS = 50_000;
const LONGEST_LABEL = 60;
/** In the order of the palette, as squares that every reader has. */
const SQUARES = ['🟦', '🟧', '🟩', '🟥', '🟪', '🟫'] as const;

interface Line {
  readonly label: string;
  readonly points: readonly Point[];
}

/** Mermaid's texts know entities alone; a line break would end the statement, a backtick begin Markdown. */
const escaped = (text: string): string => {
  const characters = [...text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')];
  const short = characters.length > LONGEST_LABEL ? [...characters.slice(0, LONGEST_LABEL - 1), '…'] : characters;
  return short.map((character) => (/["#;`<>&%\\[\]{}]/.test(character) ? `#${character.codePointAt(0)};` : character)).join('');
};

const quoted = (text: string): string => `"${escaped(text)}"`;

function linesOf(report: Report, series: Series, index: number): Line[] {
  if (!isComparison(report)) return [{ label: series.label ?? '', points: series.points }];
  return measuredOf(report).flatMap(({ label, result }) => {
    const found = counterpart(series, index, result.series);
    return found === undefined ? [] : [{ label, points: found.points }];
  });
}

const drawable = ({ y, immortal }: Point): boolean => !immortal && Number.isFinite(y);
const samePlaces = (line: Line, first: readonly Point[]): boolean =>
  line.points.length === first.length && line.points.every(({ x }, index) => x === (first[index] as Point).x);

/** The largest of every so many points, all lines alike, so that no peak is lost. */
function thinned(points: readonly Point[], step: number): Point[] {
  const count = Math.ceil(points.length / step);
  return Array.from({ length: count }, (_, index) => {
    const group = points.slice(index * step, (index + 1) * step);
    return { ...(group[0] as Point), y: Math.max(...group.map(({ y }) => y)) };
  });
}

/** Whether the places are numbers in equal steps upward, as Mermaid's numeric axis has them. */
function even(points: readonly Point[]): boolean {
  const places = points.map(({ x }) => x);
  if (!places.every((x): x is number => typeof x === 'number')) return false;
  const step = (places[1] as number) - (places[0] as number);
  return step > 0 && places.every((x, index) => index === 0 || x - (places[index - 1] as number) === step);
}

function xAxisOf(name: string, points: readonly Point[]): string {
  if (even(points)) return `x-axis ${quoted(name)} ${points[0]?.x} --> ${points.at(-1)?.x}`;
  return `x-axis ${quoted(name)} [${points.map(({ x }) => quoted(String(x))).join(', ')}]`;
}

/** From zero on, and with some height where all counts are the same. */
function yAxisOf(name: string, lines: readonly (readonly Point[])[]): string {
  const values = lines.flatMap((points) => points.map(({ y }) => y));
  return `y-axis ${quoted(name)} ${Math.min(0, ...values)} --> ${Math.max(1, ...values)}`;
}

/** Why a line is not drawn; undefined where it is. */
function hindrance({ label, points }: Line, reference: readonly Point[]): string | undefined {
  const immortal = points.filter((point) => point.immortal).length;
  if (immortal > 0) return `${label} is not drawn: ${immortal} of ${points.length} points are immortal`;
  if (!samePlaces({ label, points }, reference)) return `${label} is not drawn: its points are others than those of the first`;
  return points.every(drawable) ? undefined : `${label} is not drawn: some of its points are not finite`;
}

interface Drawing {
  readonly title: string;
  readonly series: Series;
  readonly drawn: readonly Line[];
  readonly step: number;
}

function textOf({ title, series, drawn, step }: Drawing): string {
  const lines = drawn.map(({ points }) => thinned(points, step));
  const places = lines[0] as readonly Point[];
  const [xName, yName] = namesOf(series);
  const kind = typeof places[0]?.x === 'string' && drawn.length === 1 ? 'bar' : 'line';
  const palette = drawn.map((_, index) => cycleColor(index)).join(', ');
  return [
    `%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "${palette}"}}}}%%`,
    'xychart-beta',
    `  title ${quoted(title)}`,
    `  ${xAxisOf(xName, places)}`,
    `  ${yAxisOf(yName, lines)}`,
    ...lines.map((points) => `  ${kind} [${points.map(({ y }) => y).join(', ')}]`),
  ].join('\n');
}

const legendOf = (drawn: readonly Line[]): string[] => drawn.map(({ label }, index) => `${SQUARES[index % SQUARES.length]} ${label}`);

function chartOf(title: string, series: Series, lines: readonly Line[]): MermaidChart {
  const problems = lines.map((line) => hindrance(line, series.points));
  const drawn = lines.filter((_, index) => problems[index] === undefined).slice(0, SQUARES.length);
  const remarks = problems.filter((problem): problem is string => problem !== undefined);
  if (drawn.length === SQUARES.length && lines.length > SQUARES.length)
    remarks.push(`The chart shows the first ${SQUARES.length} subjects`);
  if (drawn.length === 0 || series.points.length < 2) return { text: '', legend: [], remarks };
  const step = Math.ceil(series.points.length / MOST_POINTS);
  const text = textOf({ title, series, drawn, step });
  if (text.length > MOST_CHARACTERS)
    return { text: '', legend: [], remarks: [...remarks, 'The chart is not drawn: Mermaid takes 50,000 characters'] };
  if (step > 1) remarks.push(`Each point of the chart is the largest of ${step}; there are ${series.points.length}`);
  return { text, legend: lines.length === 1 ? [] : legendOf(drawn), remarks };
}

/** A chart for each series of a report, without a text where there is nothing to draw. */
export function mermaidCharts(report: Report): MermaidChart[] {
  const series = isComparison(report) ? (measuredOf(report)[0]?.result.series ?? []) : report.series;
  return series.map((each, index) => chartOf(each.label ?? report.name, each, linesOf(report, each, index)));
}
