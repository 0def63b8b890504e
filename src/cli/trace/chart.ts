/** One object's count over time, as a figure. */
import type { LedgerEvent } from '../../python/index.ts';
import type { Axes, Figure, Ticks } from '../../result/figure.ts';
import type { Series } from '../../result/result.ts';
import { COUNT_NAME } from '../../result/series.ts';

const WIDTH = 640;
const HEIGHT = 480;
const COLOR = '#1f77b4';
const POINT_SIZE = 6;
/** Up to so many points are marked, and so many lines of the program named on the axis. */
const MARKED = 60;
const MOST_TICKS = 16;
/** The part of the axis that the name of a line takes. */
const TICK_SHARE = 0.025;
const MOST_COUNTS = 10;
/** Parts of the axis of which no more is drawn than where the count begins, its least and most, and where it ends. */
const BUCKETS = 2000;

interface Point {
  readonly step: number;
  readonly count: number;
}

/** Gathers the counts of the object whose events it is given. */
export class CountCurve {
  private readonly points: Point[] = [];
  /** The steps at which the object's events came to another line. */
  private readonly lines: { readonly step: number; readonly line: number }[] = [];
  private name = '';

  add({ step, kind, change, count, place, id, type, repr }: LedgerEvent): void {
    if (kind === 'move') return;
    this.name ||= `${`${type} ${repr}`.trim()} (#${id})`;
    if (this.points.length === 0 && kind !== 'alloc') this.points.push({ step: 0, count: count - change });
    if (this.points.at(-1)?.step === step) this.points.pop();
    this.points.push({ step, count });
    if (place !== null && place.line !== this.lines.at(-1)?.line && this.lines.length <= MOST_TICKS)
      this.lines.push({ step, line: place.line });
  }

  /** The counts as they are, for tables and charts of the user's own. */
  series(): Series {
    const points = this.points.map(({ step, count }) => ({ x: step, y: count, immortal: false }));
    return { label: null, xName: 'step', yName: COUNT_NAME, points };
  }

  /** A step chart: the count stays until the next event. */
  figure(): Figure {
    const points = thinned(this.points);
    const ticks = this.ticks();
    const axes: Axes = {
      rows: 1,
      columns: 1,
      index: 1,
      title: `References to ${this.name}`,
      xlabel: ticks === null ? 'instructions executed' : 'instructions executed, by line of the program',
      ylabel: COUNT_NAME,
      xscale: 'linear',
      yscale: 'linear',
      xlim: [null, null],
      ylim: [null, null],
      xticks: ticks,
      yticks: wholeTicks(points),
      grid: 'y',
      legend: null,
      artists: [
        {
          kind: 'line',
          label: null,
          alpha: 1,
          x: points.map(({ step }) => step),
          y: points.map(({ count }) => count),
          color: COLOR,
          linestyle: 'solid',
          linewidth: 1.5,
          marker: points.length <= MARKED ? '.' : null,
          markersize: POINT_SIZE,
          drawstyle: 'steps-post',
        },
      ],
    };
    return { number: 1, width: WIDTH, height: HEIGHT, suptitle: null, axes: [axes] };
  }

  /** The lines where they are few; one that has no room beside the one before is left out. */
  private ticks(): Ticks | null {
    if (this.lines.length > MOST_TICKS || this.lines.length === 0) return null;
    const room = TICK_SHARE * ((this.points.at(-1)?.step ?? 0) - (this.points[0]?.step ?? 0));
    const kept: typeof this.lines = [];
    for (const each of this.lines) if (each.step - (kept.at(-1)?.step ?? Number.NEGATIVE_INFINITY) >= room) kept.push(each);
    return { positions: kept.map(({ step }) => step), labels: kept.map(({ line }) => String(line)), rotation: 0, naming: false };
  }
}

/** Few counts are all named; of more the axis makes its own choice, whole numbers then. */
function wholeTicks(points: readonly Point[]): Ticks | null {
  const counts = points.map(({ count }) => count);
  const [least, most] = [counts.reduce((one, other) => Math.min(one, other)), counts.reduce((one, other) => Math.max(one, other))];
  if (most - least > MOST_COUNTS) return null;
  return { positions: Array.from({ length: most - least + 1 }, (_, index) => least + index), labels: null, rotation: 0 };
}

/** So few points that a million look the same: of each part of the axis the first, the least, the most and the last. */
function thinned(points: readonly Point[]): readonly Point[] {
  if (points.length <= 4 * BUCKETS) return points;
  const first = (points[0] as Point).step;
  const width = ((points.at(-1) as Point).step - first) / BUCKETS;
  const kept: Point[] = [];
  for (let start = 0, end = 0; start < points.length; start = end) {
    const bucket = Math.floor(((points[start] as Point).step - first) / width);
    while (end < points.length && Math.floor(((points[end] as Point).step - first) / width) === bucket) end++;
    kept.push(...extremes(points.slice(start, end)));
  }
  return kept;
}

function extremes(points: readonly Point[]): Point[] {
  const by = (better: (one: Point, other: Point) => boolean): Point => points.reduce((best, each) => (better(each, best) ? each : best));
  const chosen = [
    points[0] as Point,
    by((one, other) => one.count < other.count),
    by((one, other) => one.count > other.count),
    points.at(-1) as Point,
  ];
  return [...new Set(chosen)].sort((left, right) => left.step - right.step);
}
