/**
 * The pyplot calls of a program, as they are handed to whoever draws: plain data, the same from the built-in runtime and from a real
 * interpreter. What they mean is decided by the host.
 */

/** An argument of a call. Objects that a plot cannot use come as `{ unsupported: type name }`. */
export type PlotValue = number | string | boolean | null | readonly PlotValue[] | { readonly unsupported: string } | PlotHandle;

/** A figure or axes that an earlier call made. */
export interface PlotHandle {
  readonly handle: 'figure' | 'axes';
  readonly id: number;
}

export interface PlotCall {
  /** The name called, such as `plot` or `set_xlabel`. */
  readonly function: string;
  /** `plt.f(…)`, or a method of a figure or axes. */
  readonly target: { readonly kind: 'pyplot' } | { readonly kind: 'figure' | 'axes'; readonly id: number };
  readonly args: readonly PlotValue[];
  readonly kwargs: Readonly<Record<string, PlotValue>>;
  /** The program's line. */
  readonly line: number;
}

/** What the program gets back. Artists come as the names of their matplotlib classes (`Line2D`). */
export type PlotReply =
  | { readonly kind: 'none' }
  | { readonly kind: 'value'; readonly value: PlotValue }
  | { readonly kind: 'tuple'; readonly items: readonly PlotReply[] }
  | { readonly kind: 'list'; readonly items: readonly PlotReply[] }
  | { readonly kind: 'handle'; readonly handle: PlotHandle }
  | { readonly kind: 'artist'; readonly type: string };

export interface PlotHost {
  /** Throws {@link PlotError} where matplotlib would raise. */
  call(call: PlotCall): PlotReply;
}

/** An exception that the call raises in the program. */
export class PlotError extends Error {
  /** The name of a built-in Python exception. */
  readonly exception: string;
  /** The exception's arguments. */
  readonly args: readonly (string | number)[];

  /** @param detail the message, or all arguments */
  constructor(exception: string, detail: string | readonly (string | number)[]) {
    super(typeof detail === 'string' ? detail : detail.join(' '));
    this.exception = exception;
    this.args = typeof detail === 'string' ? [detail] : detail;
  }
}
