/** Bars. */
import type { BarsArtist } from '../../../result/figure.ts';
import type { AxesLayout } from '../../layout/axes.ts';
import { type BarBox, joinedBars } from '../../marks/dedupe.ts';
import { POINT } from '../../style.ts';
import { snapOf } from '../snap.ts';
import { datum, expr, type Layer, type Row } from '../vega-lite.ts';
import { END_OFFSET, type Place, translucent } from './place.ts';

/** A bar that begins at or under zero begins at the frame on a logarithmic axis. */
function barRows(bars: BarsArtist, { x, y }: AxesLayout, lookAt: (index: number) => Pick<BarBox, 'color' | 'edge'>): BarBox[] {
  const vertical = bars.orientation === 'vertical';
  const [category, value] = vertical ? [x.scale, y.scale] : [y.scale, x.scale];
  const onScale = (end: number, { kind, domain }: typeof category): number => (kind === 'log' && end <= 0 ? Math.min(...domain) : end);
  return bars.starts.flatMap((start, index) => {
    const [from, to] = [start, start + (bars.widths[index] ?? 0)].map((end) => onScale(end, category)) as [number, number];
    const bottom = bars.bottoms[index] ?? 0;
    const [low, high] = [bottom, bottom + (bars.lengths[index] ?? 0)].map((end) => onScale(end, value)) as [number, number];
    if (![from, to, low, high].every(Number.isFinite)) return [];
    const look = lookAt(index);
    return [vertical ? { x: from, x2: to, y: low, y2: high, ...look } : { x: low, x2: high, y: from, y2: to, ...look }];
  });
}

/** Outlines that are not all alike stand in the rows, as colours do. */
export function barLayers(bars: BarsArtist, { name, positions, layout }: Place): Layer[] {
  const edges = bars.starts.map((_, index) => bars.edgecolors[index] ?? null);
  const [single, singleEdge] = [new Set(bars.colors).size <= 1, new Set(edges).size <= 1];
  const lookAt = (index: number): Pick<BarBox, 'color' | 'edge'> => ({
    ...(single ? {} : { color: bars.colors[index % bars.colors.length] as string }),
    ...(singleEdge ? {} : { edge: edges[index] as string | null }),
  });
  const width = bars.edgewidth * POINT;
  const [plain, outlined] = [snapOf(layout, 0), snapOf(layout, width)];
  const rows = joinedBars(barRows(bars, layout, lookAt), bars.orientation === 'vertical', layout).map((box): Row => {
    const edge = box.edge === undefined ? edges[0] : box.edge;
    const snap = edge == null ? plain : outlined;
    return { ...box, dx: snap.x(box.x), dx2: snap.x(box.x2), dy: snap.y(box.y), dy2: snap.y(box.y2) };
  });
  const stroke = singleEdge ? expr(`${name}.edge`) : datum('edge');
  const edge = singleEdge && edges[0] == null ? {} : { stroke, strokeWidth: expr(`${name}.edgeWidth`) };
  return [
    {
      view: {
        data: { name },
        mark: {
          type: 'rect',
          clip: true,
          fill: single ? expr(`${name}.color`) : datum('color'),
          ...END_OFFSET,
          ...edge,
          ...translucent(bars.alpha, name),
        },
        encoding: { ...positions, x2: { field: 'x2' }, y2: { field: 'y2' } },
      },
      parameters: { [name]: { color: bars.colors[0] ?? null, edge: edges[0] ?? null, edgeWidth: width, opacity: bars.alpha } },
      data: { [name]: rows },
    },
  ];
}
