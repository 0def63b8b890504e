/** Filled areas: `axhspan`, `axvspan`, `fill_between` and `fill_betweenx` (lib/matplotlib/axes/_axes.py, 2.1.0). */
import { type PlotCall, PlotError, type PlotReply, type PlotValue } from '../../python/index.ts';
import type { AreaArtist, SpanAreaArtist } from '../../result/figure.ts';
import { cycleColor } from '../../result/palette.ts';
import { Arguments, isList, numbersOf, unsupported } from './arguments.ts';
import { toColor } from './colors.ts';
import { dataOf } from './data.ts';
import type { AxesDraft } from './draft.ts';
import { takeLabel } from './line-style.ts';

type Look = Pick<AreaArtist, 'color' | 'edgecolor' | 'linewidth' | 'alpha' | 'label'>;

const ALIASES = { ec: 'edgecolor', fc: 'facecolor', lw: 'linewidth', facecolors: 'facecolor', edgecolors: 'edgecolor' } as const;
/** `patch.linewidth` */
const LINE_WIDTH = 1;

/** Takes the keywords of a shape. `color` is that of face and outline; without an outline's colour there is none. */
function takeLook(taken: Arguments, next: () => string): Look {
  const [both, face, edge] = ['color', 'facecolor', 'edgecolor'].map((name) => taken.take(name));
  const wanted = both ?? face;
  const color = wanted === undefined ? { hex: next(), alpha: null } : toColor(wanted);
  const outline = both ?? edge;
  const linewidth = taken.takeNumber('linewidth') ?? LINE_WIDTH;
  const look = {
    color: color.hex,
    edgecolor: outline === undefined || outline === 'none' ? null : toColor(outline).hex,
    linewidth,
    alpha: taken.takeNumber('alpha') ?? color.alpha ?? 1,
    label: takeLabel(taken),
  };
  taken.end();
  return linewidth === 0 ? { ...look, edgecolor: null } : look;
}

const spanArea =
  (orientation: SpanAreaArtist['orientation'], parameters: readonly [low: string, high: string, from: string, to: string]) =>
  (axes: AxesDraft, call: PlotCall): PlotReply => {
    const taken = new Arguments(call, parameters, ALIASES, 2);
    const [low = Number.NaN, high = Number.NaN, from = 0, to = 1] = parameters.map((name) => taken.takeNumber(name));
    // `rcParams['patch.facecolor']`, the cycle's first.
    const look = takeLook(taken, () => cycleColor(0));
    axes.artists.push({ kind: 'span-area', orientation, low, high, from, to, ...look });
    return { kind: 'artist', type: 'patches.Polygon' };
  };

export const axhspan = spanArea('horizontal', ['ymin', 'ymax', 'xmin', 'xmax']);
export const axvspan = spanArea('vertical', ['xmin', 'xmax', 'ymin', 'ymax']);

/** numpy's way to write a shape of one dimension. */
const shape = (values: readonly number[]): string => `(${values.length},)`;

/** Of all the same length, as numpy broadcasts single values. */
function broadcast(lists: readonly (readonly number[])[]): number[][] {
  const [longest = []] = [...lists].sort((one, other) => other.length - one.length);
  const wrong = lists.find(({ length }) => length !== 1 && length !== longest.length);
  if (wrong !== undefined) {
    const shapes = lists.filter(({ length }) => length !== 1).map(shape);
    throw new PlotError('ValueError', `operands could not be broadcast together with shapes ${shapes.slice(0, 2).join(' ')} `);
  }
  return lists.map((list) => (list.length === longest.length ? [...list] : longest.map(() => list[0] as number)));
}

/** Runs of places where `isIn` holds (`mlab.contiguous_regions`). */
function regions(count: number, isIn: (index: number) => boolean): number[][] {
  const found: number[][] = [];
  for (let index = 0; index < count; index++) {
    if (!isIn(index)) continue;
    if (index > 0 && isIn(index - 1)) found.at(-1)?.push(index);
    else found.push([index]);
  }
  return found;
}

function whereOf(where: PlotValue | undefined, count: number, call: PlotCall): readonly boolean[] {
  if (where === undefined) return Array.from({ length: count }, () => true);
  if (!isList(where) || where.length !== count) throw unsupported(call, "a 'where' of another length");
  return where.map(Boolean);
}

/** A polygon along one edge and back along the other; it begins and ends on the other. */
function polygonOf(places: readonly number[], edge: readonly number[], other: readonly number[], region: readonly number[]) {
  const [first, last] = [region[0] as number, region.at(-1) as number];
  const back = [...region].reverse();
  const at = (list: readonly number[]) => (index: number) => list[index] as number;
  return {
    along: [first, ...region, last, ...back].map(at(places)),
    across: [other[first] as number, ...region.map(at(edge)), other[last] as number, ...back.map(at(other))],
  };
}

const fill =
  (parameters: readonly [along: string, one: string, other: string], direction: 'x' | 'y') =>
  (axes: AxesDraft, call: PlotCall): PlotReply => {
    const taken = new Arguments(call, [...parameters, 'where'], ALIASES, 2);
    const [along, one, other] = parameters.map((name) => taken.take(name));
    const across = direction === 'x' ? 'y' : 'x';
    const lists = [dataOf(along ?? [], axes, direction, call), dataOf(one ?? [], axes, across, call), numbersOf(other ?? 0, call)];
    const [places, edge, base] = broadcast(lists) as [number[], number[], number[]];
    const where = whereOf(taken.take('where'), places.length, call);
    for (const name of ['interpolate', 'step']) if (taken.take(name)) throw unsupported(call, `the argument '${name}'`);
    const look = takeLook(taken, () => cycleColor(axes.nextPatchColor++));
    const isIn = (index: number): boolean => where[index] === true && [places, edge, base].every((list) => Number.isFinite(list[index]));
    const polygons = regions(places.length, isIn).map((region) => {
      const shaped = polygonOf(places, edge, base, region);
      return direction === 'x' ? { x: shaped.along, y: shaped.across } : { x: shaped.across, y: shaped.along };
    });
    axes.artists.push({ kind: 'area', polygons, ...look });
    return { kind: 'artist', type: 'collections.PolyCollection' };
  };

export const fillBetween = fill(['x', 'y1', 'y2'], 'x');
export const fillBetweenX = fill(['y', 'x1', 'x2'], 'y');
