/** Compiles source and takes its code apart, without running it: plain data for whoever shows it. */
import { compileSource } from './compiler/compile-source.ts';
import { codePieces, type ListedInstruction, linesOf, listCode } from './dis/listing.ts';
import { newCode } from './object/code.ts';
import { listedCode } from './object/listed-code.ts';
import type { CodeObject } from './object/payloads.ts';
import { codeType } from './object/static-types.ts';
import { repr } from './protocol/object.ts';
import { SILENT_HOST, startInterpreter } from './run.ts';
import { ParserStackOverflow, PythonSyntaxError } from './syntax/errors.ts';
import { formatSyntaxError } from './syntax/format-error.ts';

/** A code object's attributes without their `co_`, and its listing. Texts are latin-1 bytes, as Python prints them. */
export interface CodeDisassembly {
  readonly name: string;
  readonly filename: string;
  readonly firstlineno: number;
  readonly argcount: number;
  readonly nlocals: number;
  readonly stacksize: number;
  readonly flags: number;
  readonly names: readonly string[];
  readonly varnames: readonly string[];
  readonly freevars: readonly string[];
  readonly cellvars: readonly string[];
  /** Hexadecimal. */
  readonly code: string;
  readonly lnotab: string;
  readonly constants: readonly ConstantDisassembly[];
  readonly instructions: readonly ListedInstruction[];
  /** What `dis.dis` prints, lines without their ends. */
  readonly lines: readonly string[];
}

export interface ConstantDisassembly {
  readonly repr: string;
  /** Of a constant that is code. */
  readonly code?: CodeDisassembly;
}

export interface DisassemblyRequest {
  readonly filename: string;
  readonly mode: 'exec' | 'eval' | 'single';
  /** Whether the source stands in a file, whose bytes need a declared encoding, or was given as it is. */
  readonly origin: 'file' | 'string';
}

/** The code, or what Python prints of source that does not compile. Source is bytes, one character each. */
export function disassemble(source: string, request: DisassemblyRequest): { code: CodeDisassembly } | { error: string } {
  startInterpreter({ host: SILENT_HOST, image: null, onLoad: () => {}, track: false });
  try {
    const { blueprint } = compileSource(source, request);
    return { code: describe(newCode(blueprint, new Map())) };
  } catch (error) {
    if (error instanceof PythonSyntaxError) return { error: formatSyntaxError(error) };
    // The host's stack: CPython's own parser gives up on nesting this way.
    if (error instanceof RangeError || error instanceof ParserStackOverflow)
      return { error: 's_push: parser stack overflow\nMemoryError\n' };
    throw error;
  }
}

/** No instruction is marked as the last one run. */
const NO_INSTRUCTION = -1;

function describe(object: CodeObject): CodeDisassembly {
  const { payload } = object;
  const texts = (names: { payload: readonly { payload: unknown }[] }): string[] => names.payload.map((name) => name.payload as string);
  const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
  const listed = listedCode(object);
  return {
    name: payload.co_name.payload,
    filename: payload.co_filename.payload,
    firstlineno: payload.co_firstlineno,
    argcount: payload.co_argcount,
    nlocals: payload.co_nlocals,
    stacksize: payload.co_stacksize,
    flags: payload.co_flags,
    names: texts(payload.co_names),
    varnames: texts(payload.co_varnames),
    freevars: texts(payload.co_freevars),
    cellvars: texts(payload.co_cellvars),
    code: hex(payload.bytes),
    lnotab: hex(payload.lnotab),
    constants: payload.co_consts.payload.map((constant) => ({
      repr: repr(constant),
      ...(constant.type === codeType ? { code: describe(constant as unknown as CodeObject) } : {}),
    })),
    instructions: [...listCode(listed)],
    lines: linesOf(codePieces(listed, NO_INSTRUCTION)),
  };
}
