/** How wide text is on a terminal (_display_width, Lib/traceback.py 3.11.7). */
import { isWide } from './wide-characters.ts';

/** The places that the first `length` characters take. */
export function displayWidth(line: readonly string[], length = line.length): number {
  return line.slice(0, length).reduce((sum, character) => sum + (isWide(character) ? 2 : 1), 0);
}
