/** The arguments of a recorded call, by the parameter names of the matplotlib function (2.1.0). */
import { type PlotCall, PlotError, type PlotValue } from '../../python/index.ts';

/** What refplot does not draw is refused, by name: a picture without it would be another picture. */
export const unsupported = ({ function: name }: PlotCall, what: string): PlotError =>
  new PlotError('NotImplementedError', `refplot does not support ${what} of ${name}()`);

export class Arguments {
  readonly call: PlotCall;
  private readonly values: Map<string, PlotValue>;

  /** @param parameters in order @param aliases other names of keywords @param required how many must be given */
  constructor(call: PlotCall, parameters: readonly string[], aliases: Readonly<Record<string, string>> = {}, required = 0) {
    this.call = call;
    if (call.args.length > parameters.length) {
      throw new PlotError('TypeError', `${call.function}() takes at most ${parameters.length} arguments (${call.args.length} given)`);
    }
    this.values = new Map(call.args.map((value, index) => [parameters[index] as string, value]));
    for (const [keyword, value] of Object.entries(call.kwargs)) this.setKeyword(aliases[keyword] ?? keyword, value);
    this.require(parameters.slice(0, required));
  }

  private setKeyword(name: string, value: PlotValue): void {
    if (this.values.has(name)) {
      throw new PlotError('TypeError', `${this.call.function}() got multiple values for keyword argument '${name}'`);
    }
    this.values.set(name, value);
  }

  private require(names: readonly string[]): void {
    const missing = names.find((name) => !this.values.has(name));
    if (missing !== undefined) throw new PlotError('TypeError', `${this.call.function}() needs the argument '${missing}'`);
  }

  /** Takes an argument out; `None` and an absent one are the same here. */
  take(name: string): PlotValue | undefined {
    const value = this.values.get(name);
    this.values.delete(name);
    return value ?? undefined;
  }

  takeText(name: string): string | undefined {
    const value = this.take(name);
    return value === undefined ? undefined : textOf(value, this.call);
  }

  takeNumber(name: string): number | undefined {
    const value = this.take(name);
    return value === undefined ? undefined : numberOf(value, this.call);
  }

  takeFlag(name: string): boolean | undefined {
    const value = this.take(name);
    return value === undefined ? undefined : Boolean(value);
  }

  /** One of `choices`, or matplotlib's own error by `wrong`. */
  takeChoice<T extends string>(name: string, choices: readonly T[], wrong: (value: string) => string): T | undefined {
    const value = this.takeText(name);
    if (value === undefined || choices.includes(value as T)) return value as T | undefined;
    throw new PlotError('ValueError', wrong(value));
  }

  /** Refuses whatever was not taken. */
  end(): void {
    for (const [name, value] of this.values) if (value !== null) throw unsupported(this.call, `the argument '${name}'`);
  }
}

/** A label, as Python's `str` would show it. */
export function textOf(value: PlotValue, call: PlotCall): string {
  if (typeof value === 'string') return plainText(value, call);
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (value === null) return 'None';
  throw unsupported(call, 'a text that is no string');
}

/** With an even number of dollars, which have no backslash before them, a text is a formula (cbook.is_math_text); else a dollar is itself. */
function plainText(text: string, call: PlotCall): string {
  const dollars = text.split('$').length - text.split('\\$').length;
  if (dollars > 0 && dollars % 2 === 0) throw unsupported(call, 'mathtext ($...$)');
  return text.replaceAll('\\$', '$');
}

export function numberOf(value: PlotValue, call: PlotCall): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return Number(value);
  if (typeof value === 'string') throw new PlotError('ValueError', `could not convert string to float: ${value}`);
  throw new PlotError('TypeError', `${call.function}() needs a number`);
}

export const isList = (value: PlotValue | undefined): value is readonly PlotValue[] => Array.isArray(value);

/** The items of a list, or the one value as a list. */
export const listOf = (value: PlotValue): readonly PlotValue[] => (isList(value) ? value : [value]);

/** Numbers of a list or of one value; `None` in it is a gap. A list of numbers is taken as it is: there may be millions. */
export function numbersOf(value: PlotValue, call: PlotCall): readonly number[] {
  const items = listOf(value);
  return areNumbers(items) ? items : items.map((item) => (item === null ? Number.NaN : numberOf(item, call)));
}

const areNumbers = (items: readonly PlotValue[]): items is readonly number[] => items.every((item) => typeof item === 'number');
