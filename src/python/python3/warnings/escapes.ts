/** Escapes that mean nothing, which are left as they are (warn_invalid_escape_sequence, Parser/string_parser.c 3.12.1 and 3.14.2). */

const ESCAPE = /\\(?:([0-7]{1,3})|([\s\S]))/g;
const IN_TEXT = /[\n\\'"abfnrtvxNuU]|[^\0-\x7f]/;
const IN_BYTES = /[\n\\'"abfnrtvx]/;
const HIGHEST = 0o377;

export interface InvalidEscape {
  /** Without the backslash. */
  readonly sequence: string;
  readonly isOctal: boolean;
  /** How many lines of the text are before it. */
  readonly lines: number;
}

/** The first one of a literal's text, which alone is warned of. */
export function invalidEscape(text: string, isBytes: boolean): InvalidEscape | null {
  for (const { 0: all, 1: octal, 2: character, index } of text.matchAll(ESCAPE)) {
    const isValid = octal !== undefined ? Number.parseInt(octal, 8) <= HIGHEST : (isBytes ? IN_BYTES : IN_TEXT).test(character as string);
    if (!isValid) return { sequence: all.slice(1), isOctal: octal !== undefined, lines: text.slice(0, index).split('\n').length - 1 };
  }
  return null;
}

/** @param advises whether it says what to write instead */
export function escapeWarning({ sequence, isOctal }: Pick<InvalidEscape, 'sequence' | 'isOctal'>, advises: boolean): string {
  const kind = isOctal ? 'invalid octal escape sequence' : 'invalid escape sequence';
  if (!advises) return `${kind} '\\${sequence}'`;
  return (
    `"\\${sequence}" is an ${kind}. Such sequences will not work in the future. ` +
    `Did you mean "\\\\${sequence}"? A raw string is also an option.`
  );
}
