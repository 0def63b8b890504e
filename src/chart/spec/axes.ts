/** One pair of axes as a view of layers, in matplotlib's order of drawing. */
import type { Artist, Axes } from '../../result/figure.ts';
import { textWidth } from '../font/measure.ts';
import type { AxesLayout } from '../layout/axes.ts';
import type { Box } from '../layout/box.ts';
import { layoutLegend } from '../layout/legend.ts';
import type { PlacedLine } from '../layout/text.ts';
import type { Look } from '../theme/look.ts';
import { artistLayers, OVER_GRID, type Place, UNDER_GRID } from './artists/index.ts';
import { axisLines, frame, gridLines, tickLines } from './frame.ts';
import { type Rectangle, rectangleLayer, ruleLayer, symbolLayer, textLayer } from './overlay.ts';
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
function textRow(line: PlacedLine, { left, top }: Box, color: string): Row {
  const onPixel = (at: number, origin: number): number => Math.round(origin + at) - origin;
  const moved = { ...line } as { -readonly [Key in keyof PlacedLine]: PlacedLine[Key] };
  if (line.angle === 0) moved.y = onPixel(line.y, top);
  if (line.angle === 270) {
    const length = textWidth(line.text, line.size) * BEFORE[line.align];
    [moved.x, moved.y] = [onPixel(line.x, left), onPixel(line.y + length, top) - length + UPRIGHT_SHIFT];
  }
  return { color, opacity: 1, ...moved };
}

function legendLayers(axes: Axes, layout: AxesLayout, name: string, look: Look): Layer[] {
  const legend = layoutLegend(axes, layout, look);
  if (legend === null) return [];
  return [
    ...rectangleLayer(`${name}_frame`, [legend.frame]),
    ...rectangleLayer(`${name}_bars`, legend.bars),
    ...ruleLayer(`${name}_lines`, legend.lines),
    ...symbolLayer(`${name}_symbols`, legend.symbols),
    ...textLayer(
      `${name}_texts`,
      legend.texts.map((line) => textRow(line, layout.box, look.legend.text)),
    ),
  ];
}

/** Titles and labels, each in its colour, and the program's own texts. */
function textRows(layout: AxesLayout, extra: readonly PlacedLine[], look: Look): Row[] {
  const named = (axis: AxesLayout['x']): ReadonlySet<PlacedLine> => new Set(axis.texts.flatMap(({ lines }) => lines));
  const [x, y] = [named(layout.x), named(layout.y)];
  const colorOf = (line: PlacedLine): string => (x.has(line) ? look.x.title : y.has(line) ? look.y.title : look.title);
  return [...layout.titles, ...extra, ...layout.texts].map((line) => textRow(line, layout.box, colorOf(line)));
}

/** The frame's filling, under all. That of `covers` hides what the axes before reach into the frame, such as their labels. */
function ground(layout: AxesLayout, { plot, background }: Look, covers: boolean): Rectangle[] {
  const fill = plot ?? (covers ? background : null);
  return fill === null ? [] : [{ ...frame(layout, null), fill }];
}

/** A box around the data, or lines at the left and below. */
const frameLayers = (layout: AxesLayout, name: string, look: Look): Layer[] =>
  look.box === null ? ruleLayer(name, axisLines(layout, look)) : rectangleLayer(name, [frame(layout, look.box)]);

export interface AxesPlace {
  /** Tells its data and parameters from those of others: `axes1`. */
  readonly name: string;
  /** Texts of the figure that are drawn with these axes. */
  readonly extra: readonly PlacedLine[];
  /** Whether others were drawn before. */
  readonly covers: boolean;
}

/** Everything of one pair of axes. */
export function axesView(axes: Axes, layout: AxesLayout, { name, extra, covers }: AxesPlace, look: Look): Layer {
  const positions = positionsOf(layout, name);
  const place = (index: number): Place => ({ name: `${name}_artist${index + 1}`, positions, layout });
  const artists = axes.artists.map((artist, index) => ({ kind: artist.kind, layers: artistLayers(artist, place(index)) }));
  const drawn = (kinds: readonly Artist['kind'][]): Layer[] =>
    artists.filter(({ kind }) => kinds.includes(kind)).flatMap(({ layers }) => layers);
  const patches = UNDER_GRID.flatMap(drawn);
  const grid = ruleLayer(`${name}_grid`, gridLines(axes.grid, layout, look), { clip: true });
  const layers = [
    carrier(positions, `${name}_axes`),
    ...rectangleLayer(`${name}_ground`, axes.axisOff ? [] : ground(layout, look, covers)),
    ...(look.gridOver ? [...patches, ...grid] : [...grid, ...patches]),
    ...OVER_GRID.flatMap(drawn),
    ...ruleLayer(`${name}_ticks`, tickLines(layout, look)),
    ...(axes.axisOff ? [] : frameLayers(layout, `${name}_frame`, look)),
    ...textLayer(`${name}_texts`, textRows(layout, extra, look)),
    ...legendLayers(axes, layout, `${name}_legend`, look),
  ];
  return {
    view: { width: layout.box.width, height: layout.box.height, layer: layers.map(({ view }) => view) },
    parameters: Object.assign({ [name]: axesParameter(layout, look) }, ...layers.map(({ parameters }) => parameters)),
    data: Object.assign({}, ...layers.map(({ data }) => data)),
  };
}
