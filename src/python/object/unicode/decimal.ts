/** Unicode text as a number's characters (PyUnicode_EncodeDecimal, Objects/unicodeobject.c 2.7.18). */

/** Every decimal digit as an ASCII digit and every space as a space; other characters as they are. */
export function decimalDigits(text: string): string {
  if (/^[\u0020-\u007e]*$/.test(text)) return text;
  return text.replace(/\p{Nd}|\s/gu, (character) =>
    /\s/.test(character) ? ' ' : String(decimalValue(character.codePointAt(0) as number)),
  );
}

/** Digits stand in runs of ten from zero up, so a digit's value is how many digits of its run stand before it. */
function decimalValue(code: number): number {
  let value = 0;
  while (value < 9 && isDecimal(code - value - 1)) value++;
  return value;
}

export function isDecimal(code: number): boolean {
  return code >= 0 && /^\p{Nd}$/u.test(String.fromCodePoint(code));
}
