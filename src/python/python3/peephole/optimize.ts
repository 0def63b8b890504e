/** The peephole optimiser (PyCode_Optimize, Python/peephole.c 3.8.18). */
import { CodeWords } from './code-words.ts';
import { compact } from './compact.ts';
import { Pass } from './pass.ts';
import type { Peephole, PeepholeRules } from './rules.ts';

/** Code it cannot handle comes back as it was; constants that were made along the way stay. */
export function peephole(rules: PeepholeRules): Peephole {
  return (code, consts, lnotab, opcodes) => {
    if (rules.isTooComplex(lnotab)) return { code, consts, lnotab };
    const pass = new Pass(new CodeWords(code, opcodes), [...consts], rules);
    pass.run();
    return { consts: pass.consts, ...(compact(pass.code, lnotab) ?? { code, lnotab }) };
  };
}
