/** Numbers that are none (tok_get and verify_end_of_number, Parser/tokenizer.c 3.10.13). */

/** What is wrong, and where it is seen: columns behind the number's first, and with `from` where it begins. */
export interface NumberError {
  readonly message: string;
  readonly at: number;
  readonly from?: number;
}

const LEADING_ZEROS = /^(0[0_]*)[1-9][\d_]*(?![\d_.eEjJ])/;
const BASES: Readonly<Record<string, readonly [name: string, digits: RegExp]>> = {
  x: ['hexadecimal', /[0-9a-fA-F]/],
  o: ['octal', /[0-7]/],
  b: ['binary', /[01]/],
};
/** Keywords that may stand right behind a number. */
const KEYWORD = /^(?:and|else|for|i[fns]|or|not)/;
export const LONGEST_KEYWORD = 4;
const IDENTIFIER = { ascii: /^\w/, any: /^[\w\x80-\uffff]/ };

/** Which letters right behind a number are looked at: none in 3.9, those of ASCII from 3.11 on. */
export type NumberCheck = keyof typeof IDENTIFIER | null;

/** @param rest the source from the number on @param number the digits that were read @param verifies which letters may not follow */
export function numberError(rest: string, number: string, verifies: NumberCheck): NumberError | null {
  const based = /^0([xXoObB])/.exec(rest);
  if (based !== null) return baseError(rest, number, (based[1] as string).toLowerCase(), verifies);
  const zeros = LEADING_ZEROS.exec(rest);
  if (zeros !== null) return leadingZeros(zeros, verifies);
  const behind = rest.slice(number.length);
  const exponent = /^[eE][+-]/.exec(behind);
  if (exponent !== null) return { message: 'invalid decimal literal', at: number.length + exponent[0].length };
  if (behind.startsWith('_') && /\d$/.test(number)) return { message: 'invalid decimal literal', at: number.length + 1 };
  return verifies !== null ? endError(number, behind, /[jJ]$/.test(number) ? 'imaginary' : 'decimal', verifies) : null;
}

function leadingZeros([digits, zeros]: RegExpExecArray, verifies: NumberCheck): NumberError {
  const message = 'leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers';
  return verifies !== null ? { message, at: (zeros as string).length + 1, from: 1 } : { message, at: digits.length };
}

function baseError(rest: string, number: string, base: string, verifies: NumberCheck): NumberError | null {
  const [name, digits] = BASES[base] as readonly [string, RegExp];
  const length = number.length > 1 ? number.length : 2;
  const next = rest[length] ?? '';
  if (/\d/.test(next) && !digits.test(next))
    return { message: `invalid digit '${next}' in ${name} literal`, at: verifies !== null || number.length > 1 ? length + 1 : length };
  const isBroken = next === '_' || number.length < 2;
  if (isBroken) return { message: `invalid ${name} literal`, at: next === '_' ? length + 1 : length };
  return verifies !== null ? endError(number, rest.slice(length), name, verifies) : null;
}

function endError(number: string, behind: string, name: string, verifies: keyof typeof IDENTIFIER): NumberError | null {
  if (!IDENTIFIER[verifies].test(behind) || KEYWORD.test(behind)) return null;
  return { message: `invalid ${name} literal`, at: number.length };
}

/** The warning of a keyword right behind a number, null where there is none (verify_end_of_number, Parser/tokenizer.c 3.11.7). */
export function numberWarning(number: string, behind: string): string | null {
  if (!KEYWORD.test(behind)) return null;
  const base = BASES[/^0([xob])/i.exec(number)?.[1]?.toLowerCase() ?? ''];
  return `invalid ${base?.[0] ?? (/j$/i.test(number) ? 'imaginary' : 'decimal')} literal`;
}
