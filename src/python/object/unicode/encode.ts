/** Codecs of one byte a character: ASCII and Latin-1 (unicode_encode_ucs1, Objects/unicodeobject.c 2.7.18). */
import { cannotEncode } from './ascii.ts';
import { reporter } from './error-handlers.ts';

/** Encodes code points below `limit`; a run of others is one error. */
export function encodeLimited(text: string, encoding: string, limit: number, errors: string): string {
  const characters = [...text];
  const isGood = (character: string): boolean => (character.codePointAt(0) as number) < limit;
  let bytes = '';
  for (let start = 0; start < characters.length; ) {
    let end = start;
    while (end < characters.length && isGood(characters[end] as string)) end++;
    bytes += characters.slice(start, end).join('');
    start = end;
    while (end < characters.length && !isGood(characters[end] as string)) end++;
    if (end === start) break;
    const [from, to] = [start, end];
    bytes += reporter(errors).encode(
      () => cannotEncode(encoding, text, from, to, `ordinal not in range(${limit})`),
      characters.slice(from, to),
    );
    start = end;
  }
  return bytes;
}
