/** Floats written as text (PyFloat_FromString and PyOS_string_to_double, 2.7.18). */
import type { PyObject } from '../../memory/object.ts';
import { raised } from '../../protocol/raise.ts';
import { isKindOf, strType } from '../static-types.ts';
import { decimalDigits } from '../unicode/decimal.ts';

export const DECIMAL = String.raw`[+-]?(?:(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|[iI][nN][fF](?:[iI][nN][iI][tT][yY])?|[nN][aA][nN])`;
/** Text that begins with a number is complained of in other words. */
const BEGINNING = new RegExp(`^${DECIMAL}`);
/** How much of a literal an error message shows. */
const SHOWN = 200;
const WHOLE = new RegExp(`^[ \\t\\n\\v\\f\\r]*(${DECIMAL})[ \\t\\n\\v\\f\\r]*$`);

/** The value of a str or unicode object. Throws ValueError. */
export function parseFloatText(text: PyObject): number {
  const characters = isKindOf(text, strType) ? (text.payload as string) : decimalDigits(text.payload as string);
  const match = WHOLE.exec(characters);
  if (match !== null) return decimalValue(match[1] as string);
  const [told = ''] = characters.replace(/^[ \t\n\v\f\r]+/, '').split('\0');
  const complaint = BEGINNING.test(told) ? 'invalid literal for float()' : 'could not convert string to float';
  throw raised('ValueError', `${complaint}: ${told.slice(0, SHOWN)}`);
}

/** The float of text that {@link DECIMAL} matches. */
export function decimalValue(text: string): number {
  const lower = text.toLowerCase();
  if (lower.includes('inf')) return lower.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return Number(lower.includes('nan') ? 'NaN' : lower);
}
