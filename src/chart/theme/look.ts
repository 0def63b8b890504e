/** What refplot's charts take of a theme: colours, whether there is a box around the data, and the grid. Sizes stay matplotlib's. */
import type { ThemeConfig } from './config.ts';
import { matplotlib } from './matplotlib.ts';

type Color = string;

/** Of one axis; `domain` is its line where there is no box. */
export interface AxisLook {
  readonly label: Color;
  readonly title: Color;
  readonly domain: Color | null;
  readonly tick: Color;
  readonly gridColor: Color;
  /** Whether there is a grid even where the program asks for none. */
  readonly grid: boolean;
}

export interface Look {
  readonly background: Color;
  /** What fills the frame, and its line; null for none. */
  readonly plot: Color | null;
  readonly box: Color | null;
  readonly x: AxisLook;
  readonly y: AxisLook;
  readonly title: Color;
  readonly legend: { readonly fill: Color; readonly edge: Color; readonly text: Color };
  /** Whether the grid lies over bars and scatters, or under all. */
  readonly gridOver: boolean;
  /** The colours of the series in turn, at least one. */
  readonly palette: readonly Color[];
}

/** Where a config holds what a look takes: the last path that has a value counts. `null` is a value: none. */
const PATHS = {
  background: ['background'],
  plot: ['view.fill'],
  box: ['view.stroke'],
  title: ['title.color'],
  legendFill: ['legend.fillColor'],
  legendEdge: ['legend.strokeColor'],
  legendText: ['legend.labelColor'],
  palette: ['range.category'],
  zindex: ['axis.zindex'],
} as const;

const AXIS_PATHS = ['labelColor', 'titleColor', 'domain', 'domainColor', 'tickColor', 'gridColor', 'grid'] as const;

/** All that a config may say of refplot's own charts: `axisX.labelColor`, `view.stroke`, … */
export const TAKEN: ReadonlySet<string> = new Set([
  ...Object.values(PATHS).flat(),
  ...['axis', 'axisX', 'axisY'].flatMap((axis) => AXIS_PATHS.map((name) => `${axis}.${name}`)),
]);

function at(config: ThemeConfig, path: string): unknown {
  return path.split('.').reduce((value: unknown, name) => (value as Readonly<Record<string, unknown>> | undefined)?.[name], config);
}

/** The value at the last of `paths` that has one, else matplotlib's. */
function find(config: ThemeConfig, paths: readonly string[]): unknown {
  const found = [matplotlib, config].flatMap((each) => paths.map((path) => at(each, path)));
  return found.findLast((value) => value !== undefined);
}

function axisLook(config: ThemeConfig, axis: 'axisX' | 'axisY'): AxisLook {
  const value = (name: string): unknown => find(config, [`axis.${name}`, `${axis}.${name}`]);
  return {
    label: value('labelColor') as Color,
    title: value('titleColor') as Color,
    domain: value('domain') === false ? null : (value('domainColor') as Color),
    tick: value('tickColor') as Color,
    gridColor: value('gridColor') as Color,
    grid: value('grid') === true,
  };
}

const looks = new WeakMap<ThemeConfig, Look>();

/** The look of a config, whose values were checked where they are a user's; what it leaves out is matplotlib's. */
export function lookOf(config: ThemeConfig): Look {
  const known = looks.get(config);
  if (known !== undefined) return known;
  const value = <T>(name: keyof typeof PATHS): T => find(config, PATHS[name]) as T;
  const look: Look = {
    background: value('background'),
    plot: value<Color | null | undefined>('plot') ?? null,
    box: value('box'),
    x: axisLook(config, 'axisX'),
    y: axisLook(config, 'axisY'),
    title: value('title'),
    legend: { fill: value('legendFill'), edge: value('legendEdge'), text: value('legendText') },
    gridOver: value<number>('zindex') > 0,
    palette: value('palette'),
  };
  looks.set(config, look);
  return look;
}

/** The look of charts that no theme was chosen for. */
export const MATPLOTLIB: Look = lookOf(matplotlib);
