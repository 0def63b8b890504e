/** Lines with their markers. */
import type { LineArtist } from '../../../result/figure.ts';
import type { AxesLayout } from '../../layout/axes.ts';
import { distance } from '../../layout/scale.ts';
import { shownVertices } from '../../marks/dedupe.ts';
import { POINT } from '../../style.ts';
import { type Snap, snapOf } from '../snap.ts';
import type { Layer, Row } from '../vega-lite.ts';
import { markerLayer } from './marker.ts';
import { OFFSET, type Place, pointRow } from './place.ts';
import { stroke } from './stroke.ts';

const INTERPOLATION = { default: 'linear', 'steps-pre': 'step-before', 'steps-mid': 'step', 'steps-post': 'step-after' } as const;

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

export function lineLayers(line: LineArtist, { name, positions, layout }: Place): Layer[] {
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
