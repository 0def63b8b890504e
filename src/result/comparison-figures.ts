/** The charts of a comparison: all members on one pair of axes, one for each, or what they have more or less than the first. */
import type { MeasuredMember } from './comparison.ts';
import { bars, type Curve, dots, PLAIN_MARKER, positionsOf } from './comparison-artists.ts';
import type { Artist, Axes, Figure, Ticks } from './figure.ts';
import { counterpart, pairsOf } from './pairing.ts';
import type { Point, Series } from './result.ts';

/** `overlay`: one chart; `facet`: small multiples; `difference`: against the first member. */
export type ComparisonChart = 'overlay' | 'facet' | 'difference';

const WIDTH = 640;
const HEIGHT = 480;
/** A small multiple's share of a whole chart's size. */
const SMALL = 0.875;
const WIDEST = 3;

const MARGIN = 0.05;
const ZERO_LINE = '#7f7f7f';

/** All curves of one chart, and where their places stand on the x axis. */
interface Drawing {
  readonly xName: string;
  readonly yName: string;
  readonly curves: readonly Curve[];
  /** Of places that are names, not numbers, in order; null where all are numbers. */
  readonly names: readonly string[] | null;
  readonly yscale: Axes['yscale'];
}

/** Immortal objects have no count. */
const hasCount = ({ immortal, y }: Point): boolean => !immortal && Number.isFinite(y);

function namesOf(lists: readonly (readonly Point[])[]): string[] | null {
  const places = lists.flatMap((points) => points.map(({ x }) => x));
  return places.some((x) => typeof x === 'string') ? [...new Set(places.map(String))] : null;
}

/** The drawing of the first member's series `index`, and of what the others have beside it. */
function overlaid(members: readonly MeasuredMember[], series: Series, index: number, yscale: Drawing['yscale']): Drawing {
  const parts = members.flatMap(({ label, result }, member) => {
    const found = counterpart(series, index, result.series);
    return found === undefined ? [] : [{ label, points: found.points, member }];
  });
  const curves = parts.map(({ label, points, member }) => ({ label, points, index: member }));
  return { xName: series.xName, yName: series.yName, curves, names: namesOf(parts.map(({ points }) => points)), yscale };
}

/** What each other member has more than the first, where both have a count. */
function differences(members: readonly MeasuredMember[], series: Series, index: number): Drawing {
  const [reference, ...others] = members;
  const curves = others.flatMap(({ label, result }, member): Curve[] => {
    const found = counterpart(series, index, result.series);
    if (found === undefined) return [];
    const points = [...pairsOf(found.points, series.points)].flatMap(([here, there]): Point[] =>
      here !== null && there !== null && hasCount(here) && hasCount(there) ? [{ x: here.x, y: here.y - there.y, immortal: false }] : [],
    );
    return [{ label, points, index: member + 1 }];
  });
  const yName = `${series.yName} less that of ${reference?.label}`;
  return { xName: series.xName, yName, curves, names: namesOf([series.points]), yscale: 'linear' };
}

const artistsOf = ({ curves, names }: Drawing): Artist[] =>
  curves.map((curve, place) => (names === null ? dots(curve) : bars(curve, names, place, curves.length)));

const ticksOf = (names: readonly string[] | null): Ticks | null =>
  names === null ? null : { positions: names.map((_, index) => index), labels: names, rotation: 0 };

const axesOf = (drawing: Drawing, given: Partial<Axes> = {}): Axes => ({
  rows: 1,
  columns: 1,
  index: 1,
  title: null,
  xlabel: drawing.xName,
  ylabel: drawing.yName,
  xscale: 'linear',
  yscale: drawing.yscale,
  xlim: [null, null],
  ylim: [null, null],
  xticks: ticksOf(drawing.names),
  yticks: null,
  grid: null,
  legend: { location: 'best', title: null },
  artists: artistsOf(drawing),
  ...given,
});

type Limits = readonly [number | null, number | null];

/** The ends of `values` with matplotlib's margin; null for none. */
function limits(values: readonly number[]): Limits {
  const finite = values.filter(Number.isFinite);
  if (finite.length === 0) return [null, null];
  const [low, high] = finite.reduce(([least, most], each) => [Math.min(least, each), Math.max(most, each)], [Infinity, -Infinity]);
  const margin = (high - low || 1) * MARGIN;
  return [low - margin, high + margin];
}

/** The same on a logarithmic axis, where the margin is one of exponents. */
function logarithmicLimits(values: readonly number[]): Limits {
  const [low, high] = limits(values.filter((value) => value > 0).map(Math.log10));
  return low === null || high === null ? [null, null] : [10 ** low, 10 ** high];
}

/** One pair of axes for each curve, all of the same scale; only those at the edge are labelled. */
function facets(drawing: Drawing, number: number): Figure {
  const { curves, names, yscale } = drawing;
  const columns = Math.min(WIDEST, Math.ceil(Math.sqrt(curves.length)));
  const rows = Math.ceil(curves.length / columns);
  const counts = curves.flatMap(({ points }) => points.filter(hasCount).map(({ y }) => y));
  const ylim = yscale === 'log' ? logarithmicLimits(counts) : limits(counts);
  const shared =
    names === null
      ? { xlim: limits(curves.flatMap((curve) => positionsOf(curve, null))), ylim }
      : { ylim: yscale === 'log' ? ylim : ([0, ylim[1]] as const) };
  const axes = curves.map((curve, index) =>
    axesOf(
      { ...drawing, curves: [curve] },
      {
        ...shared,
        rows,
        columns,
        index: index + 1,
        title: curve.label,
        xlabel: index + columns >= curves.length ? drawing.xName : null,
        ylabel: index % columns === 0 ? drawing.yName : null,
        legend: null,
        ...(names === null ? { artists: [dots(curve, PLAIN_MARKER)] } : {}),
      },
    ),
  );
  const size = (count: number, whole: number): number => Math.round(count === 1 ? whole : count * whole * SMALL);
  return { number, width: size(columns, WIDTH), height: size(rows, HEIGHT), suptitle: null, axes };
}

const whole = (axes: Axes, number: number): Figure => ({ number, width: WIDTH, height: HEIGHT, suptitle: null, axes: [axes] });

/** The artists, and a line where a member and the first are the same. */
function withZeroLine(drawing: Drawing): Artist[] {
  const line = { kind: 'span-line', orientation: 'horizontal', at: 0, from: 0, to: 1, linestyle: 'solid', linewidth: 0.8 } as const;
  return [...artistsOf(drawing), { ...line, label: null, alpha: 1, color: ZERO_LINE }];
}

/** A figure for each series of the first of `members`. @param yscale of counts; differences can be negative, their axis is linear */
export function comparisonFigures(members: readonly MeasuredMember[], chart: ComparisonChart, yscale: Axes['yscale'] = 'linear'): Figure[] {
  return (members[0]?.result.series ?? []).map((series, index) => {
    if (chart === 'difference') {
      const drawing = differences(members, series, index);
      return whole(axesOf(drawing, { artists: withZeroLine(drawing) }), index + 1);
    }
    const drawing = overlaid(members, series, index, yscale);
    return chart === 'facet' ? facets(drawing, index + 1) : whole(axesOf(drawing), index + 1);
  });
}
