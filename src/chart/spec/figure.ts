/** A whole figure as Vega-Lite: stage one of a chart, pure and without the libraries that draw it. */
import type { Figure } from '../../result/figure.ts';
import { type AxesLayout, layoutAxes, layoutSuptitle } from '../layout/axes.ts';
import type { Box } from '../layout/box.ts';
import { FONT_FAMILY } from '../style.ts';
import { dress } from '../theme/dress.ts';
import { type Look, MATPLOTLIB } from '../theme/look.ts';
import { axesView } from './axes.ts';
import { gap, superimposed } from './grid.ts';
import { type ChartParts, expr, type Layer, type Properties, SCHEMA, type View } from './vega-lite.ts';

const CONFIG = {
  font: FONT_FAMILY,
  mark: { aria: false },
  view: { stroke: null },
  concat: { spacing: 0 },
} as const;

/** The parameter of what is not of one pair of axes. */
const FIGURE = 'figure';

/** The far sides take what rounding leaves, so that all adds up to the figure's size. */
const padding = ({ width, height }: Figure, { left, top, ...box }: Box): Properties => ({
  left,
  top,
  right: width - (left + box.width),
  bottom: height - (box.height + top),
});

const framed = (figure: Figure, box: Box, view: View): View => ({
  $schema: SCHEMA,
  background: expr(`${FIGURE}.background`),
  autosize: { type: 'none' },
  padding: padding(figure, box),
  config: CONFIG,
  ...view,
});

/** A concatenation has no size of its own when nothing may be resized; the padding makes the figure's. */
const NOWHERE: Box = { left: 0, top: 0, width: 0, height: 0 };

/** The views of a figure with one pair of axes, or several, and the box they share. */
function arrange(figure: Figure, views: readonly Layer[], layouts: readonly AxesLayout[]): View {
  const [first, layout] = [views[0], layouts[0]];
  if (views.length === 1 && first !== undefined && layout !== undefined) return framed(figure, layout.box, first.view);
  if (views.length === 0) return framed(figure, NOWHERE, gap(0, 0));
  const cells = views.map(({ view }, index) => ({ view, box: (layouts[index] as AxesLayout).box }));
  return framed(figure, NOWHERE, superimposed(cells, figure));
}

/** Takes `figure`, in a theme's look, apart into a shape and the numbers to be drawn in it. */
export function chartOf(drawn: Figure, look: Look = MATPLOTLIB): ChartParts {
  const figure = dress(drawn, look);
  const layouts = figure.axes.map((axes) => layoutAxes(figure, axes));
  const views = figure.axes.map((axes, index) => {
    const layout = layouts[index] as AxesLayout;
    const { left, top } = layout.box;
    const title = index === 0 ? layoutSuptitle(figure).map((line) => ({ ...line, x: line.x - left, y: line.y - top })) : [];
    return axesView(axes, layout, { name: `axes${index + 1}`, extra: title, covers: index > 0 }, look);
  });
  return {
    shape: arrange(figure, views, layouts),
    parameters: Object.assign({ [FIGURE]: { background: look.background } }, ...views.map(({ parameters }) => parameters)),
    data: Object.assign({}, ...views.map(({ data }) => data)),
  };
}

/** The chart as one Vega-Lite specification with its data inline, for any tool that reads them. */
export function inlineSpec({ shape, parameters, data }: ChartParts, description: string): View {
  return {
    description,
    ...shape,
    params: Object.entries(parameters).map(([name, value]) => ({ name, value })),
    datasets: data,
  };
}
