/** A code object as the disassembler reads it. */
import type { ListedCode } from '../dis/listing.ts';
import type { PyObject } from '../memory/object.ts';
import { repr } from '../protocol/object.ts';
import type { CodeObject } from './payloads.ts';

/** Meanings are asked for one by one, for a constant's repr may be Python code. */
export function listedCode({ payload }: CodeObject): ListedCode {
  const { bytes, lnotab, co_firstlineno, co_consts, co_names, co_varnames, co_cellvars, co_freevars } = payload;
  const text = (names: readonly PyObject[]) => (index: number) => (names[index]?.payload as string | undefined) ?? null;
  return {
    code: bytes,
    lnotab,
    firstlineno: co_firstlineno,
    meanings: {
      const: (index) => repr(co_consts.payload[index] as PyObject),
      name: text(co_names.payload),
      local: text(co_varnames.payload),
      free: text([...co_cellvars.payload, ...co_freevars.payload]),
    },
  };
}
