/** Compiles Python 3's source and takes its code apart, without running it. */

import type { Constant } from '../compiler/blueprint.ts';
import type { CodeDisassembly, DisassemblyRequest } from '../disassembly.ts';
import { SILENT_HOST, startInterpreter } from '../run.ts';
import { PythonSyntaxError } from '../syntax/errors.ts';
import { formatSyntaxError } from '../syntax/format-error.ts';
import { utf8Bytes, utf8Text } from '../utf8.ts';
import type { VersionProfile } from '../versions/profile.ts';
import type { CodeBlueprint3 } from './blueprint.ts';
import { loadCompiler, type Python3Compiler } from './dialects/index.ts';
import { constantRepr } from './dis/constant-repr.ts';
import type { VersionCompiler } from './version-compiler.ts';

/** Python 3's code has numbers more. */
export interface CodeDisassembly3 extends CodeDisassembly {
  readonly posonlyargcount: number;
  readonly kwonlyargcount: number;
  /** Hexadecimal; there from 3.10 on. */
  readonly linetable?: string;
  /** These are there from 3.11 on. */
  readonly qualname?: string;
  readonly exceptiontable?: string;
  readonly constants: readonly { readonly repr: string; readonly code?: CodeDisassembly3 }[];
}

/** The code, or what Python prints of source that does not compile. Texts are latin-1 characters for the bytes of UTF-8. */
export async function disassemblePython3(
  source: string,
  request: DisassemblyRequest,
  profile: VersionProfile,
): Promise<{ code: CodeDisassembly3; nested: boolean } | { error: string }> {
  const compiler = await loadCompiler(profile.compiler as Python3Compiler);
  startInterpreter({ host: SILENT_HOST, image: null, onLoad: () => {}, track: false });
  try {
    return { code: describe(compiler.compile(source, request, profile), profile, compiler), nested: compiler.nests };
  } catch (error) {
    if (error instanceof PythonSyntaxError) return { error: formatSyntaxError(error) };
    if (error instanceof RangeError) return { error: 's_push: parser stack overflow\nMemoryError\n' };
    throw error;
  }
}

function describe(code: CodeBlueprint3, profile: VersionProfile, compiler: VersionCompiler): CodeDisassembly3 {
  const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
  const reprs = code.co_consts.map((constant) => constantRepr(constant, codeRepr));
  const listed = compiler.list(code, reprs, profile);
  return {
    name: utf8Bytes(code.co_name),
    filename: code.co_filename,
    firstlineno: code.co_firstlineno,
    argcount: code.co_argcount,
    posonlyargcount: code.co_posonlyargcount,
    kwonlyargcount: code.co_kwonlyargcount,
    nlocals: code.co_nlocals,
    stacksize: code.co_stacksize,
    flags: code.co_flags,
    names: code.co_names.map(utf8Bytes),
    varnames: code.co_varnames.map(utf8Bytes),
    freevars: code.co_freevars.map(utf8Bytes),
    cellvars: code.co_cellvars.map(utf8Bytes),
    code: hex(code.co_code),
    lnotab: hex(code.co_lnotab),
    ...(code.co_linetable === null ? {} : { linetable: hex(code.co_linetable) }),
    ...(code.co_qualname === undefined ? {} : { qualname: utf8Bytes(code.co_qualname) }),
    ...(code.co_exceptiontable === undefined ? {} : { exceptiontable: hex(code.co_exceptiontable) }),
    constants: code.co_consts.map((constant, index) => ({
      repr: utf8Bytes(reprs[index] as string),
      ...(constant.kind === 'code' ? { code: describe(constant.code as CodeBlueprint3, profile, compiler) } : {}),
    })),
    instructions: listed.map(({ offset, opname, arg, kind, line, target, meaning }) => ({
      ...{ offset, end: offset + 2, opname, line, target },
      operand: arg === null ? null : { value: arg, long: false, kind },
      meaning: () => (meaning === null ? null : utf8Bytes(meaning)),
    })),
    lines: compiler.lines(code, listed, -1).map(utf8Bytes),
  };
}

/** Where code is in memory; no two have one address. */
const FIRST_ADDRESS = 0x7f0000000000;
const CODE_SIZE = 144;
const addresses = new WeakMap<object, number>();
let made = 0;

function codeRepr({ code }: Constant & { kind: 'code' }): string {
  let address = addresses.get(code);
  if (address === undefined) {
    address = FIRST_ADDRESS + CODE_SIZE * made++;
    addresses.set(code, address);
  }
  const { co_name, co_filename, co_firstlineno } = code;
  const filename = utf8Text(co_filename);
  return `<code object ${co_name} at 0x${address.toString(16)}, file "${filename}", line ${co_firstlineno}>`;
}
