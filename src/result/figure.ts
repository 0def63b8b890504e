/**
 * The figures a program drew, as plain data: what its `matplotlib.pyplot` calls amount to, colours and defaults resolved.
 * Sizes are pixels at matplotlib's 100 dpi, line widths and marker sizes points (1/72 inch), data in data units.
 */
export interface Figure {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly suptitle: string | null;
  /** Set by `subplots_adjust`; matplotlib's where not given. */
  readonly subplots?: SubplotSpaces;
  readonly axes: readonly Axes[];
}

/** The area of all axes as fractions of the figure, and the gaps between them as fractions of one axes' size (`SubplotParams`). */
export interface SubplotSpaces {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
  readonly wspace: number;
  readonly hspace: number;
}

export interface Axes {
  /** The cell of a `subplot(rows, columns, index)` grid; index from 1. */
  readonly rows: number;
  readonly columns: number;
  readonly index: number;
  readonly title: string | null;
  readonly xlabel: string | null;
  readonly ylabel: string | null;
  readonly xscale: 'linear' | 'log';
  readonly yscale: 'linear' | 'log';
  /** Set by `xlim`/`ylim`; null where matplotlib chooses. */
  readonly xlim: readonly [number | null, number | null];
  readonly ylim: readonly [number | null, number | null];
  /** Set by `xticks`/`yticks`; null where matplotlib chooses. Labels null: the formatter's. */
  readonly xticks: Ticks | null;
  readonly yticks: Ticks | null;
  /** Set by `tick_params` and `xticks`; matplotlib's own way where not given. */
  readonly xtickLabels?: TickLabels;
  readonly ytickLabels?: TickLabels;
  readonly grid: 'both' | 'x' | 'y' | null;
  readonly legend: Legend | null;
  /** Set by `axis('off')`: neither frame, ticks nor labels are drawn. */
  readonly axisOff?: true;
  /** Set by `margins`, as shares of the data's extent; matplotlib's where not given. */
  readonly margins?: { readonly x: number; readonly y: number };
  readonly artists: readonly Artist[];
}

export interface Ticks {
  readonly positions: readonly number[];
  readonly labels: readonly string[] | null;
  /** Degrees, counter-clockwise. */
  readonly rotation: number;
  /** False where a label says more of the axis than of the points that stand there. */
  readonly naming?: false;
}

/** How an axis' tick labels are written. */
export interface TickLabels {
  /** Degrees, counter-clockwise. */
  readonly rotation: number;
  /** Points. */
  readonly size: number;
  /** The size that matplotlib reckons with for how many ticks there is room. */
  readonly room: number;
}

export interface Legend {
  /** matplotlib's `loc` name, such as `best` or `upper right`. */
  readonly location: string;
  readonly title: string | null;
}

export type Artist = LineArtist | BarsArtist | ScatterArtist | SpanLineArtist | SpanAreaArtist | AreaArtist | SegmentsArtist | TextArtist;

interface Labelled {
  /** What the legend calls it; null (or a leading underscore) keeps it out. */
  readonly label: string | null;
  /** 0 (clear) to 1 (opaque). */
  readonly alpha: number;
}

/** `plot` and `step`. Colours are `#rrggbb`. */
export interface LineArtist extends Labelled {
  readonly kind: 'line';
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly color: string;
  readonly linestyle: 'solid' | 'dashed' | 'dashdot' | 'dotted' | 'none';
  readonly linewidth: number;
  /** matplotlib's marker letter (`.`, `o`, `s`, …) or null. */
  readonly marker: string | null;
  readonly markersize: number;
  readonly drawstyle: 'default' | 'steps-pre' | 'steps-mid' | 'steps-post';
  /** Markers without a value stand in a row inside the frame's edge; `y` (`x` at the left and right) is not a number then. */
  readonly edge?: Edge;
}

/** Where points stand that have no value, and why they have none. */
export interface Edge {
  readonly side: 'top' | 'bottom' | 'left' | 'right';
  /** Counted from the frame, where there are several rows. */
  readonly row: number;
  readonly meaning: 'immortal' | 'no count';
  /** The label of the artist whose points they are. */
  readonly of: string | null;
}

/** `bar`, `barh` and `hist`: one rectangle per position. */
export interface BarsArtist extends Labelled {
  readonly kind: 'bars';
  readonly orientation: 'vertical' | 'horizontal';
  /** The lower edge of each bar along the category axis. */
  readonly starts: readonly number[];
  /** Extent along the category axis. */
  readonly widths: readonly number[];
  /** Where each bar begins and how long it is along the value axis. */
  readonly bottoms: readonly number[];
  readonly lengths: readonly number[];
  /** What the program gave as positions (centres for `align='center'`). */
  readonly positions: readonly number[];
  readonly colors: readonly string[];
  /** The outline of each bar; null, or nothing where the list ends, for none. */
  readonly edgecolors: readonly (string | null)[];
  readonly edgewidth: number;
}

export interface ScatterArtist extends Labelled {
  readonly kind: 'scatter';
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Areas in points², one per mark. */
  readonly sizes: readonly number[];
  readonly colors: readonly string[];
  readonly marker: string;
  /** The axes' scales when it was drawn, where they are others now: its marks' size counted into the limits then. */
  readonly drawnOn?: { readonly x: Axes['xscale']; readonly y: Axes['yscale'] };
}

/** `axhline` and `axvline`; `from` and `to` are fractions of the axes. */
export interface SpanLineArtist extends Labelled {
  readonly kind: 'span-line';
  readonly orientation: 'horizontal' | 'vertical';
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly color: string;
  readonly linestyle: 'solid' | 'dashed' | 'dashdot' | 'dotted';
  readonly linewidth: number;
}

/** A filled shape. */
interface Filled extends Labelled {
  readonly color: string;
  /** Null for no outline. */
  readonly edgecolor: string | null;
  readonly linewidth: number;
}

/** `axhspan` and `axvspan`: from `low` to `high` in data units; `from` and `to` are fractions of the axes. */
export interface SpanAreaArtist extends Filled {
  readonly kind: 'span-area';
  readonly orientation: 'horizontal' | 'vertical';
  readonly low: number;
  readonly high: number;
  readonly from: number;
  readonly to: number;
}

/** `fill_between` and `fill_betweenx`: closed polygons in data units. */
export interface AreaArtist extends Filled {
  readonly kind: 'area';
  readonly polygons: readonly { readonly x: readonly number[]; readonly y: readonly number[] }[];
}

/** Straight lines in one direction: of `hlines` and `vlines`, and the bars of `errorbar`. Each stands at a place of `at` from `low` to `high`. */
export interface SegmentsArtist extends Labelled {
  readonly kind: 'segments';
  readonly orientation: 'horizontal' | 'vertical';
  readonly at: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
  readonly color: string;
  readonly linestyle: SpanLineArtist['linestyle'];
  readonly linewidth: number;
  /** Half of a cap's length in points; 0 for none. */
  readonly capsize: number;
  /** Of error bars, the label of their line. */
  readonly errorsOf: string | null;
}

export interface TextArtist extends Labelled {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly color: string;
  /** Points. */
  readonly size: number;
  readonly ha: 'left' | 'center' | 'right';
  readonly va: 'top' | 'center' | 'baseline' | 'bottom';
  readonly rotation: number;
}
