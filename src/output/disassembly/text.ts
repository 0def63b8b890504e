/** A disassembly as text: what `dis.dis` prints, and that with the constants. */
import type { DisassembledCode } from '../../result/disassembly.ts';

/** What `dis.dis` prints of a code object, with the code among its constants where that version goes into it. */
export function listing(code: DisassembledCode, nested: boolean): string {
  const own = code.lines.map((line) => `${line}\n`).join('');
  if (!nested) return own;
  const inner = code.constants.flatMap((constant) => (constant.code === undefined ? [] : [{ repr: constant.repr, code: constant.code }]));
  return [own, ...inner.map((each) => `\nDisassembly of ${each.repr}:\n${listing(each.code, true)}`)].join('');
}

/** The listing and the constants of a code object and of each code object among its constants, outer ones first, headed by their names. */
export function listingWithConstants(code: DisassembledCode): string {
  return sections(code, code.name).join('\n');
}

function sections(code: DisassembledCode, path: string): string[] {
  const rows = code.constants.map(({ repr }, index) => `${String(index).padStart(4)} ${repr}\n`);
  const own = [`Disassembly of ${path}:\n${listing(code, false)}`, `Constants of ${path}:\n${rows.join('')}`];
  const inner = code.constants.flatMap((constant) => (constant.code === undefined ? [] : [constant.code]));
  return [...own, ...inner.flatMap((each) => sections(each, path === '<module>' ? each.name : `${path}.${each.name}`))];
}
