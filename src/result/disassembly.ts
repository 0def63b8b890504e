/** A disassembly: plain data. */

export const DISASSEMBLY_SCHEMA = 'refplot-dis/1';

export interface Disassembly {
  readonly schema: typeof DISASSEMBLY_SCHEMA;
  /** refplot's version. */
  readonly version: string;
  /** The arguments of `refplot` that give it again, those left out that say where it goes. */
  readonly command: readonly string[];
  /** The Python whose code this is: `2.7`. */
  readonly target: string;
  readonly filename: string;
  readonly mode: 'exec' | 'eval' | 'single';
  /** Whether `dis.dis` lists the code among the constants, too (from 3.7 on). */
  readonly nested: boolean;
  readonly code: DisassembledCode;
}

/** The attributes of a code object without their `co_`. */
export interface DisassembledCode {
  readonly name: string;
  readonly filename: string;
  readonly firstlineno: number;
  readonly argcount: number;
  /** Parameters by position alone, and by name alone; code of Python 3 only. */
  readonly posonlyargcount?: number;
  readonly kwonlyargcount?: number;
  readonly nlocals: number;
  readonly stacksize: number;
  readonly flags: number;
  readonly names: readonly string[];
  readonly varnames: readonly string[];
  readonly freevars: readonly string[];
  readonly cellvars: readonly string[];
  /** Hexadecimal bytes. */
  readonly code: string;
  readonly lnotab: string;
  readonly constants: readonly DisassembledConstant[];
  readonly instructions: readonly DisassembledInstruction[];
  /** What `dis.disassemble` prints of it, line by line. */
  readonly lines: readonly string[];
}

export interface DisassembledConstant {
  readonly repr: string;
  /** Of a constant that is code. */
  readonly code?: DisassembledCode;
}

export interface DisassembledInstruction {
  readonly offset: number;
  /** The source line that starts here, or null. */
  readonly line: number | null;
  /** Whether another instruction jumps here. */
  readonly target: boolean;
  readonly opname: string;
  /** The operand, or null. */
  readonly operand: number | null;
  /** What the operand means, as the listing shows it in brackets, or null. */
  readonly meaning: string | null;
}
