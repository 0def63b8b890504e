/** Letters in front of a string that do not go together (maybe_raise_syntax_error_for_string_prefixes, Parser/lexer/lexer.c 3.14.2). */

/** In the order in which they are looked for. */
const INCOMPATIBLE = ['ub', 'ur', 'uf', 'ut', 'bf', 'bt', 'ft'] as const;

/** What is wrong, and how many characters are told of; null where nothing is. @param opening letters and quotes */
export function incompatiblePrefixes(opening: string): { readonly message: string; readonly end: number } | null {
  const letters = opening.replace(/\W+$/, '').toLowerCase();
  const found = INCOMPATIBLE.find(([first, second]) => letters.includes(first as string) && letters.includes(second as string));
  return found === undefined ? null : { message: `'${found[0]}' and '${found[1]}' prefixes are incompatible`, end: letters.length + 1 };
}
