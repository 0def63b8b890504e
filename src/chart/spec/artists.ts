/** What each kind of artist adds to a chart. Names of parameters and data begin with the artist's own. */
import type { Artist, BarsArtist, LineArtist, ScatterArtist, SpanLineArtist } from '../../result/figure.ts';
import type { AxesLayout } from '../layout/axes.ts';
import { type BarBox, joinedBars, shownMarks, shownVertices } from '../marks/dedupe.ts';
import { type Marker, markerOf } from '../marks/markers.ts';
import { DASHES, MARKER_EDGE, PATCH_WIDTH, POINT, UNFILLED_SCATTER_EDGE } from '../style.ts';
import { pixelOffset } from './frame.ts';
import type { Positions } from './position.ts';
import { datum, expr, type Layer, type Properties, type Row } from './vega-lite.ts';

export interface Place {
  /** Of the artist: `axes1_artist2`. */
  readonly name: string;
  readonly positions: Positions;
  readonly layout: AxesLayout;
}

const INTERPOLATION = { default: 'linear', 'steps-pre': 'step-before', 'steps-mid': 'step', 'steps-post': 'step-after' } as const;

/** `lines.solid_capstyle` projecting, `lines.dash_capstyle` butt; joins are round. */
const strokeStyle = (dashed: boolean): Properties => ({ strokeCap: dashed ? 'butt' : 'square', strokeJoin: 'round' });

type Dashed = Pick<SpanLineArtist, 'linestyle' | 'linewidth'>;

const dashOf = ({ linestyle, linewidth }: Dashed): number[] | null =>
  DASHES[linestyle]?.map((length) => length * linewidth * POINT) ?? null;

/** The mark properties and parameters of a stroke. Its dashes are part of the shape only in being there. */
function stroke(
  line: Dashed & { readonly color: string; readonly alpha: number },
  name: string,
): { mark: Properties; parameter: Properties } {
  const dash = dashOf(line);
  return {
    mark: {
      stroke: expr(`${name}.color`),
      strokeWidth: expr(`${name}.width`),
      ...(dash === null ? {} : { strokeDash: expr(`${name}.dash`) }),
      ...(line.alpha === 1 ? {} : { strokeOpacity: expr(`${name}.opacity`) }),
      ...strokeStyle(dash !== null),
    },
    parameter: { color: line.color, width: line.linewidth * POINT, ...(dash === null ? {} : { dash }), opacity: line.alpha },
  };
}

/** Agg puts the middle of a marker on the middle of a pixel (`draw_markers`). */
const MARKER_OFFSET = { xOffset: 0.5, yOffset: 0.5 } as const;

/** Face and edge let what lies under them through each for itself, the edge the face too. */
const translucent = (alpha: number, name: string): Properties =>
  alpha === 1 ? {} : { fillOpacity: expr(`${name}.opacity`), strokeOpacity: expr(`${name}.opacity`) };

/** The mark of a filled or stroked symbol. An opaque circle is drawn as one disc, its edge counted in. */
function symbol(marker: Marker, name: string, alpha: number): Properties {
  const disc = marker.shape === 'circle' && alpha === 1;
  return {
    type: 'point',
    clip: true,
    ...MARKER_OFFSET,
    shape: marker.shape,
    opacity: 1,
    ...translucent(alpha, name),
    ...(disc ? {} : { strokeJoin: marker.join }),
    filled: marker.filled,
  };
}

const isDisc = (marker: Marker, alpha: number): boolean => marker.shape === 'circle' && alpha === 1;

/** The area Vega takes for a symbol of `size` pixels. */
const areaOf = (marker: Marker, size: number, edge: number): number => (marker.scale === 0 ? 1 : (size * marker.scale + edge) ** 2);

/** The vertices of a line. One without a place on the axes breaks it. */
const vertexRows = ({ x, y }: LineArtist, layout: AxesLayout): Row[] => {
  const placed = (value: number, { kind }: AxesLayout['x']['scale']): boolean => Number.isFinite(value) && (kind === 'linear' || value > 0);
  return shownVertices(x, y, layout).map((index) => {
    const [across, up] = [x[index] as number, y[index] as number];
    return placed(across, layout.x.scale) && placed(up, layout.y.scale) ? { x: across, y: up } : { x: null, y: null };
  });
};

function lineLayers(line: LineArtist, { name, positions, layout }: Place): Layer[] {
  const layers: Layer[] = [];
  if (line.linestyle !== 'none') {
    const { mark, parameter } = stroke({ ...line, linestyle: line.linestyle }, name);
    const type = {
      type: 'line',
      clip: true,
      order: null,
      interpolate: INTERPOLATION[line.drawstyle],
      invalid: 'break-paths-show-path-domains',
    };
    layers.push({
      view: { data: { name }, mark: { ...type, ...mark }, encoding: positions },
      parameters: { [name]: parameter },
      data: { [name]: vertexRows(line, layout) },
    });
  }
  if (line.marker !== null) layers.push(markerLayer(line, line.marker, { name: `${name}_markers`, positions, layout }));
  return layers;
}

function markerLayer(line: LineArtist, letter: string, { name, positions, layout }: Place): Layer {
  const marker = markerOf(letter);
  const disc = isDisc(marker, line.alpha);
  const edge = marker.scale === 0 ? 0 : MARKER_EDGE;
  const colors = disc
    ? { fill: expr(`${name}.color`) }
    : { ...(marker.filled ? { fill: expr(`${name}.color`) } : {}), stroke: expr(`${name}.color`), strokeWidth: edge };
  return {
    view: {
      data: { name },
      mark: { ...symbol(marker, name, line.alpha), ...colors, size: expr(`${name}.size`) },
      encoding: positions,
    },
    parameters: { [name]: { color: line.color, size: areaOf(marker, line.markersize * POINT, disc ? edge : 0), opacity: line.alpha } },
    data: { [name]: shownMarks(line.x, line.y, layout).map((index) => ({ x: line.x[index], y: line.y[index] })) },
  };
}

function scatterLayers(scatter: ScatterArtist, { name, positions, layout }: Place): Layer[] {
  const marker = markerOf(scatter.marker);
  const disc = isDisc(marker, scatter.alpha);
  const edge = marker.filled ? PATCH_WIDTH : UNFILLED_SCATTER_EDGE;
  const sizeAt = (index: number): number => scatter.sizes[index] ?? scatter.sizes[0] ?? 0;
  const colorAt = (index: number): string | undefined => scatter.colors[index] ?? scatter.colors[0];
  const look = (index: number): string => `${sizeAt(index)} ${colorAt(index)}`;
  const rows = shownMarks(scatter.x, scatter.y, layout, look).map((index) => ({
    x: scatter.x[index],
    y: scatter.y[index],
    size: areaOf(marker, Math.sqrt(sizeAt(index)) * POINT, disc ? edge : 0),
    color: colorAt(index),
  }));
  const colors = disc
    ? { fill: datum('color') }
    : { ...(marker.filled ? { fill: datum('color') } : {}), stroke: datum('color'), strokeWidth: edge };
  return [
    {
      view: { data: { name }, mark: { ...symbol(marker, name, scatter.alpha), ...colors, size: datum('size') }, encoding: positions },
      parameters: { [name]: { opacity: scatter.alpha } },
      data: { [name]: rows },
    },
  ];
}

/** An outline runs along the middle of pixels, as ticks and grid do. */
const EDGE_OFFSET = {
  xOffset: pixelOffset(PATCH_WIDTH),
  x2Offset: pixelOffset(PATCH_WIDTH),
  yOffset: pixelOffset(PATCH_WIDTH),
  y2Offset: pixelOffset(PATCH_WIDTH),
};

/** A bar that begins at or under zero begins at the frame on a logarithmic axis. */
function barRows(bars: BarsArtist, { x, y }: AxesLayout, colored: boolean): BarBox[] {
  const vertical = bars.orientation === 'vertical';
  const [category, value] = vertical ? [x.scale, y.scale] : [y.scale, x.scale];
  const onScale = (end: number, { kind, domain }: typeof category): number => (kind === 'log' && end <= 0 ? Math.min(...domain) : end);
  return bars.starts.flatMap((start, index) => {
    const [from, to] = [start, start + (bars.widths[index] ?? 0)].map((end) => onScale(end, category)) as [number, number];
    const bottom = bars.bottoms[index] ?? 0;
    const [low, high] = [bottom, bottom + (bars.lengths[index] ?? 0)].map((end) => onScale(end, value)) as [number, number];
    if (![from, to, low, high].every(Number.isFinite)) return [];
    const color = colored ? { color: bars.colors[index % bars.colors.length] as string } : {};
    return [vertical ? { x: from, x2: to, y: low, y2: high, ...color } : { x: low, x2: high, y: from, y2: to, ...color }];
  });
}

function barLayers(bars: BarsArtist, { name, positions, layout }: Place): Layer[] {
  const single = new Set(bars.colors).size <= 1;
  const rows = joinedBars(barRows(bars, layout, !single), bars.orientation === 'vertical', layout);
  const edge = bars.edgecolor === null ? {} : { stroke: expr(`${name}.edge`), strokeWidth: PATCH_WIDTH, ...EDGE_OFFSET };
  return [
    {
      view: {
        data: { name },
        mark: {
          type: 'rect',
          clip: true,
          fill: single ? expr(`${name}.color`) : datum('color'),
          ...edge,
          ...translucent(bars.alpha, name),
        },
        encoding: { ...positions, x2: { field: 'x2' }, y2: { field: 'y2' } },
      },
      parameters: { [name]: { color: bars.colors[0] ?? null, edge: bars.edgecolor, opacity: bars.alpha } },
      data: { [name]: rows as readonly (BarBox & Row)[] },
    },
  ];
}

function spanLayers(span: SpanLineArtist, { name, positions, layout }: Place): Layer[] {
  const { mark, parameter } = stroke(span, name);
  const { width, height } = layout.box;
  const offset = { [span.orientation === 'horizontal' ? 'yOffset' : 'xOffset']: expr(`${name}.offset`) };
  const encoding =
    span.orientation === 'horizontal'
      ? { y: positions.y, x: { value: expr(`${name}.from`) }, x2: { value: expr(`${name}.to`) } }
      : { x: positions.x, y: { value: expr(`${name}.from`) }, y2: { value: expr(`${name}.to`) } };
  const ends =
    span.orientation === 'horizontal' ? [span.from * width, span.to * width] : [(1 - span.from) * height, (1 - span.to) * height];
  return [
    {
      view: { data: { name }, mark: { type: 'rule', clip: true, ...offset, ...mark }, encoding },
      parameters: { [name]: { ...parameter, from: ends[0], to: ends[1], offset: pixelOffset(span.linewidth * POINT) } },
      data: { [name]: [span.orientation === 'horizontal' ? { y: span.at } : { x: span.at }] },
    },
  ];
}

/** Texts are drawn with the titles. */
export function artistLayers(artist: Artist, place: Place): Layer[] {
  if (artist.kind === 'line') return lineLayers(artist, place);
  if (artist.kind === 'bars') return barLayers(artist, place);
  if (artist.kind === 'scatter') return scatterLayers(artist, place);
  return artist.kind === 'span-line' ? spanLayers(artist, place) : [];
}

/** Collections and patches lie under the grid, lines over it (`zorder` 1, 1.5 and 2), whatever the order of the calls. */
export const UNDER_GRID: readonly Artist['kind'][] = ['scatter', 'bars'];
export const OVER_GRID: readonly Artist['kind'][] = ['line', 'span-line'];
