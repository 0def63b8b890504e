/** The line table of pairs of steps, bytes and signed lines (Objects/lnotab_notes.txt 3.8.18). */

/** Steps of more than 255 bytes, or of more lines than a signed byte holds, are cut into several pairs (assemble_lnotab, Python/compile.c 3.8.18). */
export function addLine(lnotab: number[], bytes: number, lines: number): void {
  let restBytes = bytes;
  let restLines = lines;
  for (; restBytes > 255; restBytes -= 255) lnotab.push(255, 0);
  const step = restLines < 0 ? -128 : 127;
  if (restLines < -128 || restLines > 127) {
    for (let left = Math.trunc(restLines / step); left > 0; left--) {
      lnotab.push(restBytes, step & 0xff);
      restBytes = 0;
      restLines -= step;
    }
  }
  lnotab.push(restBytes, restLines & 0xff);
}
