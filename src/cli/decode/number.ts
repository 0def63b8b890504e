/** The number that a user wants decoded. */
import { RefplotError } from '../../errors.ts';

const WRONG = 'give a count as it was printed, such as 4294967291 or 0xfffffffb';
const DECIMAL = /^\d+([_,]\d{3})*$/;
const HEXADECIMAL = /^0x[\da-f]+$/i;

/** A count in decimal, perhaps with its digits in groups, or hexadecimal. Throws RefplotError `usage`. */
export function countOf(text: string): number {
  if (/^[-\u2212]/.test(text)) throw new RefplotError('usage', `${text} is negative, and no count is`, WRONG);
  if (!DECIMAL.test(text) && !HEXADECIMAL.test(text)) throw new RefplotError('usage', `'${text}' is not a number`, WRONG);
  const count = Number(text.replace(/[_,]/g, ''));
  if (Number.isSafeInteger(count)) return count;
  throw new RefplotError('usage', `${text} is more references than any memory holds`, WRONG);
}
