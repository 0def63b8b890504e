/** Runs a plotting program on the built-in runtime, and makes its figures comparable with those recorded from matplotlib. */
import { FigureBuilder } from '../../../src/experiment/pyplot/builder.ts';
import { run } from '../../../src/python/index.ts';
import type { Artist, Figure } from '../../../src/result/figure.ts';

export interface Drawn {
  readonly figures: readonly Figure[];
  /** The traceback's last line, or null. */
  readonly raised: string | null;
  /** What was told of it. */
  readonly notes: readonly string[];
}

export function draw(source: string, filename = 'program.py'): Drawn {
  const builder = new FigureBuilder();
  const { traceback } = run(source, {
    filename,
    mode: 'script',
    argv: [filename],
    images: { bare: () => null, layer: () => null },
    stdout: () => undefined,
    stderr: () => undefined,
    plotHost: builder,
  });
  return {
    figures: builder.figures(),
    notes: builder.notes.map(({ text }) => text),
    raised: traceback?.trimEnd().split('\n').at(-1) ?? null,
  };
}

const KINDS = ['bars', 'scatter', 'area', 'span-area', 'segments', 'line', 'span-line', 'text'];

/** The recording lists artists by kind; `plot` and `axhline` stand in one list there. */
const rank = ({ kind }: Artist): number => KINDS.indexOf(kind === 'span-line' ? 'line' : kind);

/** Every bar's outline, whose width is seen where there is one. */
function edgesOf(artist: Artist): object {
  if (artist.kind !== 'bars') return {};
  const edgecolors = artist.starts.map((_, index) => (artist.edgewidth === 0 ? null : artist.edgecolors[index]) ?? null);
  return { edgecolors, edgewidth: edgecolors.some((edge) => edge !== null) ? artist.edgewidth : null };
}

/**
 * The recording cannot tell what the program gave as positions from where the bars stand, and leaves out labels that no legend shows.
 * Counts depend on the heap, which is none of these tests' business.
 */
function recordable(artist: Artist, counted: boolean): unknown {
  const label = artist.label?.startsWith('_') ? null : artist.label;
  return { ...artist, ...edgesOf(artist), label, positions: null, ...(counted && { y: null, lengths: null }) };
}

export const comparable = ({ axes, ...figure }: Figure, counted = false): unknown => ({
  ...figure,
  axes: axes.map(({ artists, ...rest }) => ({
    ...rest,
    artists: [...artists].sort((left, right) => rank(left) - rank(right)).map((artist) => recordable(artist, counted)),
  })),
});
