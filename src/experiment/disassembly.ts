/** The disassembly of a program as plain text and numbers. */
import { RefplotError } from '../errors.ts';
import {
  type CodeDisassembly,
  compiledVersions,
  type DisassemblyRequest,
  disassemble,
  knownVersions,
  loadPython3,
  loadVersion,
} from '../python/index.ts';
import { utf8Text } from '../python/utf8.ts';
import { DISASSEMBLY_SCHEMA, type DisassembledCode, type Disassembly } from '../result/disassembly.ts';

export interface ProgramDisassembly extends DisassemblyRequest {
  /** Bytes, one character each. */
  readonly source: string;
  readonly target: string;
  readonly version: string;
  readonly command: Disassembly['command'];
}

/** Throws RefplotError `usage` for a version whose bytecode refplot does not make. */
export function checkCompiled(target: string, suggest: (known: readonly string[]) => string | undefined): void {
  if (compiledVersions.includes(target)) return;
  const has = compiledVersions.join(', ');
  if (!knownVersions.includes(target)) throw new RefplotError('usage', `no target '${target}'; dis has ${has}`, suggest(compiledVersions));
  throw new RefplotError('usage', `no target '${target}': refplot has its facts, not yet its bytecode; dis has ${has}`);
}

/** The disassembly, or what Python says of a program that does not compile. */
export async function disassembleProgram(program: ProgramDisassembly): Promise<{ disassembly: Disassembly } | { error: string }> {
  const { target, version, command, filename, mode } = program;
  const outcome = await disassembleFor(target, program);
  if ('error' in outcome) return outcome;
  const about = {
    schema: DISASSEMBLY_SCHEMA,
    version,
    command,
    target,
    filename: utf8Text(filename),
    mode,
    nested: outcome.nested,
  } as const;
  return { disassembly: { ...about, code: readable(outcome.code) } };
}

async function disassembleFor(
  target: string,
  program: ProgramDisassembly,
): Promise<{ code: CodeDisassembly; nested: boolean } | { error: string }> {
  const profile = await loadVersion(target);
  if (profile === undefined || profile.compiler === '2.7') return { nested: false, ...disassemble(program.source, program) };
  const { disassemblePython3 } = await loadPython3();
  return disassemblePython3(program.source, program, profile);
}

function readable(code: CodeDisassembly): DisassembledCode {
  return {
    ...code,
    name: utf8Text(code.name),
    filename: utf8Text(code.filename),
    lines: code.lines.map(utf8Text),
    constants: code.constants.map(({ repr, code: inner }) => ({
      repr: utf8Text(repr),
      ...(inner === undefined ? {} : { code: readable(inner) }),
    })),
    instructions: code.instructions.map(({ offset, line, target, opname, operand, meaning }) => {
      const meant = meaning();
      return { offset, line, target, opname, operand: operand?.value ?? null, meaning: meant === null ? null : utf8Text(meant) };
    }),
  };
}
