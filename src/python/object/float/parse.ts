/** Floats written as text (PyFloat_FromString and PyOS_string_to_double, 2.7.18). */
import type { PyObject } from '../../memory/object.ts';
import { raised } from '../../protocol/raise.ts';
import { strType } from '../static-types.ts';
import { decimalDigits } from '../unicode/decimal.ts';

export const DECIMAL = String.raw`[+-]?(?:(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|[iI][nN][fF](?:[iI][nN][iI][tT][yY])?|[nN][aA][nN])`;
const WHOLE = new RegExp(`^[ \\t\\n\\v\\f\\r]*(${DECIMAL})[ \\t\\n\\v\\f\\r]*$`);

/** The value of a str or unicode object. Throws ValueError. */
export function parseFloatText(text: PyObject): number {
  const characters = text.type === strType ? (text.payload as string) : decimalDigits(text.payload as string);
  const match = WHOLE.exec(characters);
  if (match !== null) return decimalValue(match[1] as string);
  const [beforeNull] = characters.split('\0') as [string];
  if (beforeNull !== characters) throw raised('ValueError', `invalid literal for float(): ${beforeNull}`);
  throw raised('ValueError', `could not convert string to float: ${characters.trim()}`);
}

/** The float of text that {@link DECIMAL} matches. */
export function decimalValue(text: string): number {
  const lower = text.toLowerCase();
  if (lower.includes('inf')) return lower.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return Number(lower.includes('nan') ? 'NaN' : lower);
}
