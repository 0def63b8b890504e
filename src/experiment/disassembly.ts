/** The disassembly of a program as plain text and numbers. */
import { type CodeDisassembly, type DisassemblyRequest, disassemble } from '../python/index.ts';
import { DISASSEMBLY_SCHEMA, type DisassembledCode, type Disassembly } from '../result/disassembly.ts';

export interface ProgramDisassembly extends DisassemblyRequest {
  /** Bytes, one character each. */
  readonly source: string;
  readonly target: string;
  readonly version: string;
  readonly command: Disassembly['command'];
}

/** The disassembly, or what Python says of a program that does not compile. */
export function disassembleProgram(program: ProgramDisassembly): { disassembly: Disassembly } | { error: string } {
  const { source, target, version, command, filename, mode } = program;
  const outcome = disassemble(source, program);
  if ('error' in outcome) return outcome;
  return {
    disassembly: { schema: DISASSEMBLY_SCHEMA, version, command, target, filename: text(filename), mode, code: readable(outcome.code) },
  };
}

/** Bytes that Python would print as the characters they are. */
function text(bytes: string): string {
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

function readable(code: CodeDisassembly): DisassembledCode {
  return {
    ...code,
    name: text(code.name),
    filename: text(code.filename),
    lines: code.lines.map(text),
    constants: code.constants.map(({ repr, code: inner }) => ({
      repr: text(repr),
      ...(inner === undefined ? {} : { code: readable(inner) }),
    })),
    instructions: code.instructions.map(({ offset, line, target, opname, operand, meaning }) => {
      const meant = meaning();
      return { offset, line, target, opname, operand: operand?.value ?? null, meaning: meant === null ? null : text(meant) };
    }),
  };
}
