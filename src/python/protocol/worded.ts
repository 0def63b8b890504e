/** What an error says in the language of the program that runs, where the two say it differently. */
import { target } from '../versions/target.ts';

/** The text for Python 2, or that for Python 3. */
export function worded(python2: string, python3: string): string {
  return target.language === 3 ? python3 : python2;
}
