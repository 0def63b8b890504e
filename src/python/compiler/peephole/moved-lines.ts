/** Line tables of code that has been made shorter (PyCode_Optimize, Python/peephole.c 2.7.18 and 3.8.18). */

/** `lnotab` with the addresses that instructions have got. @param movedTo where the instruction at a byte of the code is now */
export function movedLines(lnotab: Uint8Array, movedTo: (original: number) => number): Uint8Array {
  const result = lnotab.slice();
  let original = 0;
  let last = 0;
  for (let index = 0; index < lnotab.length; index += 2) {
    original += lnotab[index] as number;
    const now = movedTo(original);
    result[index] = now - last;
    last = now;
  }
  return result;
}
