/** What each kind of artist adds to a chart. Names of parameters and data begin with the artist's own. */
import type { Artist, BarsArtist, LineArtist, ScatterArtist, SpanLineArtist } from '../../result/figure.ts';
import type { AxesLayout } from '../layout/axes.ts';
import { edgePoints } from '../layout/edge.ts';
import { distance } from '../layout/scale.ts';
import { type BarBox, joinedBars, shownMarks, shownVertices } from '../marks/dedupe.ts';
import { type Marker, markerOf } from '../marks/markers.ts';
import { DASHES, MARKER_EDGE, PATCH_WIDTH, POINT, UNFILLED_SCATTER_EDGE } from '../style.ts';
import { symbolLayer } from './overlay.ts';
import type { Positions } from './position.ts';
import { type Snap, snapOf } from './snap.ts';
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

/** Rows say how far they are moved. */
const OFFSET = { xOffset: datum('dx'), yOffset: datum('dy') } as const;
const END_OFFSET = { ...OFFSET, x2Offset: datum('dx2'), y2Offset: datum('dy2') } as const;

/** Agg puts the middle of a marker on the middle of a pixel, as a stroke one pixel wide. */
const MARKER_SNAP = 1;
/** The marker of one pixel reaches a hair under its point, and so is drawn one pixel higher (`_set_pixel`, lib/matplotlib/markers.py). */
function markerSnap({ scale }: Marker, layout: AxesLayout): Snap {
  const { x, y } = snapOf(layout, MARKER_SNAP);
  return scale === 0 ? { x, y: (value) => y(value) - 1 } : { x, y };
}

const NO_SNAP: Snap = { x: () => 0, y: () => 0 };

const pointRow = (x: number, y: number, snap: Snap): Row => ({ x, y, dx: snap.x(x), dy: snap.y(y) });

/** Face and edge let what lies under them through each for itself, the edge the face too. */
const translucent = (alpha: number, name: string): Properties =>
  alpha === 1 ? {} : { fillOpacity: expr(`${name}.opacity`), strokeOpacity: expr(`${name}.opacity`) };

/** The mark of a filled or stroked symbol. An opaque circle is drawn as one disc, its edge counted in. */
function symbol(marker: Marker, name: string, alpha: number): Properties {
  const disc = marker.shape === 'circle' && alpha === 1;
  return {
    type: 'point',
    clip: true,
    ...OFFSET,
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

/** A path of more vertices is drawn as it is. */
const MOST_SNAPPED = 1024;
const LEVEL = 1e-4;

/** Whether a line is all upright and level, so that Agg draws it on whole pixels. */
function isRectilinear({ x, y, drawstyle }: LineArtist, layout: AxesLayout): boolean {
  const vertices = drawstyle === 'default' ? x.length : 2 * x.length - 1;
  if (vertices > MOST_SNAPPED || x.length < 2) return false;
  if (drawstyle !== 'default') return true;
  const level = (values: readonly number[], { scale }: AxesLayout['x'], index: number): boolean =>
    !(Math.abs(distance(scale, values[index] as number) - distance(scale, values[index - 1] as number)) >= LEVEL);
  return x.every((_, index) => index === 0 || level(x, layout.x, index) || level(y, layout.y, index));
}

/** The vertices of a line. One without a place on the axes breaks it. */
const vertexRows = ({ x, y }: LineArtist, layout: AxesLayout, snap: Snap | null): Row[] => {
  const placed = (value: number, { kind }: AxesLayout['x']['scale']): boolean => Number.isFinite(value) && (kind === 'linear' || value > 0);
  return shownVertices(x, y, layout).map((index) => {
    const [across, up] = [x[index] as number, y[index] as number];
    if (!placed(across, layout.x.scale) || !placed(up, layout.y.scale)) return { x: null, y: null };
    return snap === null ? { x: across, y: up } : pointRow(across, up, snap);
  });
};

/** A line whose steps are half way between its points, with the corners of its steps as points: Agg moves each to a pixel. */
function withCorners(line: LineArtist): LineArtist {
  const x = line.x.flatMap((each, index) => {
    const [before, next] = [line.x[index - 1] ?? each, line.x[index + 1] ?? each];
    return [(before + each) / 2, (each + next) / 2];
  });
  return { ...line, x, y: line.y.flatMap((each) => [each, each]), drawstyle: 'default' };
}

function lineLayers(line: LineArtist, { name, positions, layout }: Place): Layer[] {
  const layers: Layer[] = [];
  if (line.linestyle !== 'none') {
    const { mark, parameter } = stroke({ ...line, linestyle: line.linestyle }, name);
    const path = line.drawstyle === 'steps-mid' ? withCorners(line) : line;
    const snap = isRectilinear(path, layout) ? snapOf(layout, line.linewidth * POINT) : null;
    const type = {
      type: 'line',
      clip: true,
      order: null,
      interpolate: INTERPOLATION[path.drawstyle],
      invalid: 'break-paths-show-path-domains',
      ...(snap === null ? {} : OFFSET),
    };
    layers.push({
      view: { data: { name }, mark: { ...type, ...mark }, encoding: positions },
      parameters: { [name]: parameter },
      data: { [name]: vertexRows(path, layout, snap) },
    });
  }
  if (line.marker !== null) layers.push(markerLayer(line, line.marker, { name: `${name}_markers`, positions, layout }));
  return layers;
}

/** Markers at the frame's edge stand at pixels, as those of a legend do. */
function edgeLayers(line: LineArtist, { name, layout }: Place): Layer[] {
  const marker = markerOf(line.marker ?? 'o');
  const look = {
    shape: marker.shape,
    fill: marker.filled ? line.color : null,
    stroke: line.color,
    width: MARKER_EDGE,
    opacity: line.alpha,
  };
  const size = areaOf(marker, line.markersize * POINT, 0);
  return symbolLayer(
    name,
    edgePoints(line, layout).map(([x, y]) => ({ x, y, size, ...look })),
  );
}

function markerLayer(line: LineArtist, letter: string, { name, positions, layout }: Place): Layer {
  const marker = markerOf(letter);
  const disc = isDisc(marker, line.alpha);
  const edge = marker.scale === 0 ? 0 : MARKER_EDGE;
  const snap = markerSnap(marker, layout);
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
    data: { [name]: shownMarks(line.x, line.y, layout).map((index) => pointRow(line.x[index] as number, line.y[index] as number, snap)) },
  };
}

/** Only marks that are all alike are drawn as markers are (`Collection.draw`, lib/matplotlib/collections.py). */
const isUniform = ({ sizes, colors }: ScatterArtist): boolean => new Set(sizes).size <= 1 && new Set(colors).size <= 1;

function scatterLayers(scatter: ScatterArtist, { name, positions, layout }: Place): Layer[] {
  const marker = markerOf(scatter.marker);
  const disc = isDisc(marker, scatter.alpha);
  const edge = marker.filled ? PATCH_WIDTH : UNFILLED_SCATTER_EDGE;
  const sizeAt = (index: number): number => scatter.sizes[index] ?? scatter.sizes[0] ?? 0;
  const colorAt = (index: number): string | undefined => scatter.colors[index] ?? scatter.colors[0];
  const snap = isUniform(scatter) ? snapOf(layout, MARKER_SNAP) : NO_SNAP;
  const look = (index: number): string => `${sizeAt(index)} ${colorAt(index)}`;
  const rows = shownMarks(scatter.x, scatter.y, layout, look).map((index) => ({
    ...pointRow(scatter.x[index] as number, scatter.y[index] as number, snap),
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
  const snap = snapOf(layout, bars.edgecolor === null ? 0 : PATCH_WIDTH);
  const rows = joinedBars(barRows(bars, layout, !single), bars.orientation === 'vertical', layout).map(
    (box): Row => ({ ...box, dx: snap.x(box.x), dx2: snap.x(box.x2), dy: snap.y(box.y), dy2: snap.y(box.y2) }),
  );
  const edge = bars.edgecolor === null ? {} : { stroke: expr(`${name}.edge`), strokeWidth: PATCH_WIDTH };
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
      parameters: { [name]: { color: bars.colors[0] ?? null, edge: bars.edgecolor, opacity: bars.alpha } },
      data: { [name]: rows },
    },
  ];
}

function spanLayers(span: SpanLineArtist, { name, positions, layout }: Place): Layer[] {
  const { mark, parameter } = stroke(span, name);
  const { width, height } = layout.box;
  const snap = snapOf(layout, span.linewidth * POINT);
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
      parameters: {
        [name]: { ...parameter, from: ends[0], to: ends[1], offset: span.orientation === 'horizontal' ? snap.y(span.at) : snap.x(span.at) },
      },
      data: { [name]: [span.orientation === 'horizontal' ? { y: span.at } : { x: span.at }] },
    },
  ];
}

/** Texts are drawn with the titles. */
export function artistLayers(artist: Artist, place: Place): Layer[] {
  if (artist.kind === 'line') return artist.edge === undefined ? lineLayers(artist, place) : edgeLayers(artist, place);
  if (artist.kind === 'bars') return barLayers(artist, place);
  if (artist.kind === 'scatter') return scatterLayers(artist, place);
  return artist.kind === 'span-line' ? spanLayers(artist, place) : [];
}

/** Collections and patches lie under the grid, lines over it (`zorder` 1, 1.5 and 2), whatever the order of the calls. */
export const UNDER_GRID: readonly Artist['kind'][] = ['scatter', 'bars'];
export const OVER_GRID: readonly Artist['kind'][] = ['line', 'span-line'];
