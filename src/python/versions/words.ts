/** The words of a text, in any number of lines: how profiles write long lists of names. */
export function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
