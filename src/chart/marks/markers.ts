/** matplotlib's markers (`markers.py`, 2.1.0) as shapes for Vega: paths in which 1 is half the marker's size, y downwards. */

export interface Marker {
  /** `circle`, or an SVG path. */
  readonly shape: string;
  /** Whether the shape is filled; else it is lines alone. */
  readonly filled: boolean;
  /** What the marker's nominal size is to be multiplied by. */
  readonly scale: number;
  /** How its edge turns corners. */
  readonly join: 'miter' | 'bevel';
}

type Vertex = readonly [number, number];

const written = (value: number): string => String(Math.round(value * 10000) / 10000 || 0);
const joined = (vertices: readonly Vertex[]): string => vertices.map(([x, y]) => `${written(x)},${written(y)}`).join('L');

const polygon = (vertices: readonly Vertex[]): Marker => ({ shape: `M${joined(vertices)}Z`, filled: true, scale: 1, join: 'miter' });

const strokes = (...lines: readonly (readonly Vertex[])[]): Marker => ({
  shape: lines.map((vertices) => `M${joined(vertices)}`).join(''),
  filled: false,
  scale: 1,
  join: 'miter',
});

/** Turned clockwise by quarters. */
const turned = ([x, y]: Vertex, quarters: number): Vertex => (quarters === 0 ? [x, y] : turned([-y, x], quarters - 1));

/** `count` vertices on circles of the given radii in turn, the first at the top, turned by `degrees`. */
const regular = (count: number, radii: readonly number[] = [1], degrees = 0): Marker =>
  polygon(
    Array.from({ length: count }, (_, index) => {
      const angle = (2 * Math.PI * index) / count + (degrees * Math.PI) / 180;
      const radius = radii[index % radii.length] as number;
      return [-Math.sin(angle) * radius, -Math.cos(angle) * radius];
    }),
  );

const triangle = (quarters: number): Marker =>
  polygon(
    (
      [
        [0, -1],
        [-1, 1],
        [1, 1],
      ] as const
    ).map((vertex) => turned(vertex, quarters)),
  );

const tripod = (quarters: number): Marker =>
  strokes(
    ...(
      [
        [0, 1],
        [0.8, -0.5],
        [-0.8, -0.5],
      ] as const
    ).map((vertex) => [[0, 0] as const, turned(vertex, quarters)]),
  );

/** The same corner in each of the four quarters. */
const fourfold = (corner: readonly Vertex[]): Marker =>
  polygon([0, 1, 2, 3].flatMap((quarters) => corner.map((vertex) => turned(vertex, quarters))));

const circle = (scale: number): Marker => ({ shape: 'circle', filled: true, scale, join: 'miter' });

const DIAGONAL = Math.SQRT2;
const THIN = 0.6;
const STAR_INNER_RADIUS = 0.381966;

const MARKERS: Readonly<Record<string, Marker>> = {
  '.': circle(0.5),
  o: circle(1),
  ',': {
    ...polygon([
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
    ]),
    scale: 0,
  },
  '^': triangle(0),
  '>': triangle(1),
  v: triangle(2),
  '<': triangle(3),
  '1': tripod(0),
  '3': tripod(1),
  '2': tripod(2),
  '4': tripod(3),
  s: polygon([
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ]),
  D: polygon([
    [0, -DIAGONAL],
    [DIAGONAL, 0],
    [0, DIAGONAL],
    [-DIAGONAL, 0],
  ]),
  d: polygon([
    [0, -DIAGONAL],
    [DIAGONAL * THIN, 0],
    [0, DIAGONAL],
    [-DIAGONAL * THIN, 0],
  ]),
  p: regular(5),
  '*': { ...regular(10, [1, STAR_INNER_RADIUS]), join: 'bevel' },
  h: regular(6),
  H: regular(6, [1], 30),
  '8': regular(8, [1], 22.5),
  '+': strokes(
    [
      [-1, 0],
      [1, 0],
    ],
    [
      [0, -1],
      [0, 1],
    ],
  ),
  x: strokes(
    [
      [-1, -1],
      [1, 1],
    ],
    [
      [-1, 1],
      [1, -1],
    ],
  ),
  '|': strokes([
    [0, -1],
    [0, 1],
  ]),
  _: strokes([
    [-1, 0],
    [1, 0],
  ]),
  P: fourfold([
    [-1 / 3, -1 / 3],
    [-1 / 3, -1],
    [1 / 3, -1],
  ]),
  X: fourfold([
    [-0.5, -1],
    [0, -0.5],
    [0.5, -1],
  ]),
};

/** The marker of a matplotlib letter; a circle for a letter that has none. */
export const markerOf = (letter: string): Marker => MARKERS[letter] ?? circle(1);

/** How far a marker reaches from its centre, its nominal size being 1. */
export function markerExtent(letter: string): number {
  return markerOf(letter).scale / 2;
}
