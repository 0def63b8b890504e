/** The words of a Vega-Lite specification that charts are made of. */

export type Properties = Readonly<Record<string, unknown>>;
export type Row = Readonly<Record<string, unknown>>;

/** A layer of a view, or a view of a concatenation. */
export type View = Properties;

/**
 * A chart taken apart: `shape` says what is drawn and where each number is found; `parameters` and `data` hold the numbers.
 * Charts of one shape share one compiled specification.
 */
export interface ChartParts {
  readonly shape: View;
  readonly parameters: Properties;
  readonly data: Readonly<Record<string, readonly Row[]>>;
}

/** What one artist, or one group of marks, adds to a chart. */
export interface Layer {
  readonly view: View;
  readonly parameters: Properties;
  readonly data: Readonly<Record<string, readonly Row[]>>;
}

/** A value that the parameters or a row hold. */
export const expr = (expression: string): { readonly expr: string } => ({ expr: expression });

/** A mark property read from each row. */
export const datum = (field: string): { readonly expr: string } => expr(`datum.${field}`);

export const SCHEMA = 'https://vega.github.io/schema/vega-lite/v6.json';
