/** One pair of axes as a view of layers, in matplotlib's order of drawing. */
import type { Artist, Axes } from '../../result/figure.ts';
import { textWidth } from '../font/measure.ts';
import type { AxesLayout } from '../layout/axes.ts';
import type { Box } from '../layout/box.ts';
import { layoutLegend } from '../layout/legend.ts';
import type { PlacedLine } from '../layout/text.ts';
import { BLACK } from '../style.ts';
import { artistLayers, OVER_GRID, type Place, UNDER_GRID } from './artists.ts';
import { frame, gridLines, tickLines } from './frame.ts';
import { rectangleLayer, ruleLayer, symbolLayer, textLayer } from './overlay.ts';
import { axesParameter, type Positions, positionsOf } from './position.ts';
import type { Layer, Row } from './vega-lite.ts';

/** Carries the scales and axes where no artist does: a mark without data. */
const carrier = (positions: Positions, name: string): Layer => ({
  view: { data: { name }, mark: 'point', encoding: positions },
  parameters: {},
  data: { [name]: [] },
});

/** Agg draws a text turned upright a pixel lower, and begins it without its first letter's side bearing (`draw_text`, 2.1.0). */
const UPRIGHT_SHIFT = 1.75;
/** How much of a text lies before the point it stands at. */
const BEFORE = { left: 0, center: 0.5, right: 1 } as const;

/** Baselines, and where an upright text begins, lie on whole pixels of the figure, as Agg puts them. */
function textRow(line: PlacedLine, { left, top }: Box): Row {
  const onPixel = (at: number, origin: number): number => Math.round(origin + at) - origin;
  const moved = { ...line } as { -readonly [Key in keyof PlacedLine]: PlacedLine[Key] };
  if (line.angle === 0) moved.y = onPixel(line.y, top);
  if (line.angle === 270) {
    const length = textWidth(line.text, line.size) * BEFORE[line.align];
    [moved.x, moved.y] = [onPixel(line.x, left), onPixel(line.y + length, top) - length + UPRIGHT_SHIFT];
  }
  return { color: BLACK, opacity: 1, ...moved };
}

function legendLayers(axes: Axes, layout: AxesLayout, name: string): Layer[] {
  const legend = layoutLegend(axes, layout);
  if (legend === null) return [];
  return [
    ...rectangleLayer(`${name}_frame`, [legend.frame]),
    ...rectangleLayer(`${name}_bars`, legend.bars),
    ...ruleLayer(`${name}_lines`, legend.lines),
    ...symbolLayer(`${name}_symbols`, legend.symbols),
    ...textLayer(
      `${name}_texts`,
      legend.texts.map((line) => textRow(line, layout.box)),
    ),
  ];
}

/** Everything of one pair of axes; `name` tells its data and parameters from those of others. */
export function axesView(axes: Axes, layout: AxesLayout, name: string, extra: readonly PlacedLine[] = []): Layer {
  const positions = positionsOf(layout, name);
  const place = (index: number): Place => ({ name: `${name}_artist${index + 1}`, positions, layout });
  const artists = axes.artists.map((artist, index) => ({ kind: artist.kind, layers: artistLayers(artist, place(index)) }));
  const drawn = (kinds: readonly Artist['kind'][]): Layer[] =>
    artists.filter(({ kind }) => kinds.includes(kind)).flatMap(({ layers }) => layers);
  const layers = [
    carrier(positions, `${name}_axes`),
    ...UNDER_GRID.flatMap((kind) => drawn([kind])),
    ...ruleLayer(`${name}_grid`, gridLines(axes.grid, layout), { clip: true }),
    ...drawn(OVER_GRID),
    ...ruleLayer(`${name}_ticks`, tickLines(layout)),
    ...rectangleLayer(`${name}_frame`, [frame(layout)]),
    ...textLayer(
      `${name}_texts`,
      [...layout.titles, ...extra, ...layout.texts].map((line) => textRow(line, layout.box)),
    ),
    ...legendLayers(axes, layout, `${name}_legend`),
  ];
  return {
    view: { width: layout.box.width, height: layout.box.height, layer: layers.map(({ view }) => view) },
    parameters: Object.assign({ [name]: axesParameter(layout) }, ...layers.map(({ parameters }) => parameters)),
    data: Object.assign({}, ...layers.map(({ data }) => data)),
  };
}
