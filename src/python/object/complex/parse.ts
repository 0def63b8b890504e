/** Complex numbers written as text (complex_subtype_from_string, Objects/complexobject.c 2.7.18). */
import type { PyObject } from '../../memory/object.ts';
import { raised } from '../../protocol/raise.ts';
import { DECIMAL, decimalValue } from '../float/parse.ts';
import { isKindOf, strType } from '../static-types.ts';
import { decimalDigits } from '../unicode/decimal.ts';
import type { Complex } from './arithmetic.ts';

const SPACE = String.raw`[ \t\n\v\f\r]*`;
const REAL = new RegExp(`^(${DECIMAL})$`);
const IMAGINARY = new RegExp(`^(${DECIMAL}|[+-]?)[jJ]$`);
const BOTH = new RegExp(`^(${DECIMAL})((?=[+-])(?:${DECIMAL}|[+-]))[jJ]$`);
const OUTER = new RegExp(`^${SPACE}(?:\\(${SPACE}(.*?)${SPACE}\\)|(.*?))${SPACE}$`, 's');

/** Throws ValueError. */
export function parseComplexText(text: PyObject): Complex {
  return complexOf(isKindOf(text, strType) ? (text.payload as string) : decimalDigits(text.payload as string));
}

/** The value of text whose digits are ASCII. Throws ValueError. */
export function complexOf(characters: string): Complex {
  const outer = OUTER.exec(characters);
  const body = outer?.[1] ?? outer?.[2] ?? '';
  const real = REAL.exec(body);
  if (real !== null) return { real: decimalValue(body), imag: 0 };
  const imaginary = IMAGINARY.exec(body);
  if (imaginary !== null) return { real: 0, imag: partValue(imaginary[1] as string) };
  const both = BOTH.exec(body);
  if (both === null) throw raised('ValueError', 'complex() arg is a malformed string');
  return { real: decimalValue(both[1] as string), imag: partValue(both[2] as string) };
}

/** A sign alone stands for one. */
function partValue(text: string): number {
  return text === '' || text === '+' ? 1 : text === '-' ? -1 : decimalValue(text);
}
