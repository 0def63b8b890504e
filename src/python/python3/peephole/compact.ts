/** The end of the peephole optimiser: what it has emptied is taken out (PyCode_Optimize, Python/peephole.c 3.8.18). */
import { movedLines } from '../../compiler/peephole/moved-lines.ts';
import { wordsFor } from '../assemble/words.ts';
import type { CodeWords } from './code-words.ts';
import type { Optimized } from './rules.ts';

/** Takes the NOPs out, and moves jumps and lines accordingly; null where a jump no longer fits. */
export function compact(code: CodeWords, lnotab: Uint8Array): Pick<Optimized, 'code' | 'lnotab'> | null {
  const moved = new Uint32Array(code.length + 1);
  let nops = 0;
  for (let at = 0; at < code.length; at++) {
    moved[at] = at - nops;
    if (code.nameAt(at) === 'NOP') nops++;
  }
  const lines = movedLines(lnotab, (original) => 2 * (moved[original / 2] as number));
  const length = close(code, moved);
  return length === null ? null : { code: code.take(length), lnotab: lines };
}

/** Moves operations together; answers how many words they are. */
function close(code: CodeWords, moved: Uint32Array): number | null {
  let to = 0;
  for (let start = 0; start < code.length; ) {
    const at = code.operationAt(start);
    const words = at - start + 1;
    if (code.nameAt(at) !== 'NOP') {
      const arg = movedArg(code, at, moved);
      if (wordsFor(arg) > words) return null;
      code.write(to, code.nameAt(at) as string, arg, words);
      to += words;
    }
    start = at + 1;
  }
  return to;
}

function movedArg(code: CodeWords, at: number, moved: Uint32Array): number {
  const name = code.nameAt(at) as string;
  const arg = code.argOf(at);
  if (!code.isJump(name)) return arg;
  if (!code.isRelative(name)) return 2 * (moved[arg / 2] as number);
  return 2 * ((moved[arg / 2 + at + 1] as number) - (moved[at] as number) - 1);
}
