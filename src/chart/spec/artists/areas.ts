/** Filled areas: polygons, and rectangles across the frame. */
import type { AreaArtist, SpanAreaArtist } from '../../../result/figure.ts';
import { POINT } from '../../style.ts';
import { snapOf } from '../snap.ts';
import { expr, type Layer, type Properties, type Row } from '../vega-lite.ts';
import { type Place, translucent } from './place.ts';

type Filled = AreaArtist | SpanAreaArtist;

const outlineWidth = ({ edgecolor, linewidth }: Filled): number => (edgecolor === null ? 0 : linewidth * POINT);

/** The mark properties of a filled shape. Its outline is part of the shape in being there. */
const filled = ({ edgecolor, alpha }: Filled, name: string): Properties => ({
  clip: true,
  fill: expr(`${name}.color`),
  stroke: edgecolor === null ? null : expr(`${name}.edge`),
  ...(edgecolor === null ? {} : { strokeWidth: expr(`${name}.edgeWidth`), strokeJoin: 'miter' }),
  ...translucent(alpha, name),
});

const parameterOf = (artist: Filled): Properties => ({
  color: artist.color,
  edge: artist.edgecolor,
  edgeWidth: outlineWidth(artist),
  opacity: artist.alpha,
});

export function areaLayers(area: AreaArtist, { name, positions }: Place): Layer[] {
  const rows = area.polygons.flatMap(({ x, y }, polygon): Row[] =>
    x.map((across, index) => ({ x: across, y: y[index] as number, polygon })),
  );
  const mark = { type: 'line', order: null, interpolate: 'linear-closed', strokeCap: 'butt', ...filled(area, name) };
  return [
    {
      view: { data: { name }, mark, encoding: { ...positions, detail: { field: 'polygon', type: 'nominal' } } },
      parameters: { [name]: parameterOf(area) },
      data: { [name]: rows },
    },
  ];
}

/** Its sides lie on whole pixels, as Agg draws upright shapes. */
export function spanAreaLayers(span: SpanAreaArtist, { name, positions, layout }: Place): Layer[] {
  const { low, high, from, to } = span;
  const level = span.orientation === 'horizontal';
  const [along, across] = level ? (['y', 'x'] as const) : (['x', 'y'] as const);
  const snap = snapOf(layout, outlineWidth(span));
  const { width, height, left, top } = layout.box;
  const ends = level ? [from * width, to * width] : [(1 - from) * height, (1 - to) * height];
  const origin = level ? left : top;
  const onPixels = ends.map((end) => Math.round(origin + end) - origin);
  const at = (end: 'from' | 'to'): Properties => ({ value: expr(`${name}.${end}`) });
  return [
    {
      view: {
        data: { name },
        mark: {
          type: 'rect',
          ...filled(span, name),
          [`${along}Offset`]: expr(`${name}.offset`),
          [`${along}2Offset`]: expr(`${name}.offset2`),
        },
        encoding: { [along]: positions[along], [`${along}2`]: { field: `${along}2` }, [across]: at('from'), [`${across}2`]: at('to') },
      },
      parameters: {
        [name]: { ...parameterOf(span), from: onPixels[0], to: onPixels[1], offset: snap[along](low), offset2: snap[along](high) },
      },
      data: { [name]: [{ [along]: low, [`${along}2`]: high }] },
    },
  ];
}
