/** Unicode text by code points, as a wide build counts them, in the host's strings of code units. */

const ASTRAL = /[\ud800-\udbff][\udc00-\udfff]/;

/** Whether every code unit is a code point, so that positions are the host's. */
export function isSimple(text: string): boolean {
  return !ASTRAL.test(text);
}

export function lengthOfText(text: string): number {
  return isSimple(text) ? text.length : unitsToPoints(text, text.length);
}

/** How many code points stand before a code unit. */
export function unitsToPoints(text: string, units: number): number {
  let points = 0;
  for (let index = 0; index < units; index += (text.codePointAt(index) as number) > 0xffff ? 2 : 1) points++;
  return points;
}

/** Where a code point begins. */
export function pointsToUnits(text: string, points: number): number {
  let index = 0;
  for (let left = points; left > 0 && index < text.length; left--) index += (text.codePointAt(index) as number) > 0xffff ? 2 : 1;
  return index;
}

/** Code points from one position to another. */
export function sliceText(text: string, low: number, high: number): string {
  if (isSimple(text)) return text.slice(low, high);
  return text.slice(pointsToUnits(text, low), pointsToUnits(text, high));
}
