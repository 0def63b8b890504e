/** From a finished unit to a blueprint (optimize_and_assemble_code_unit, Python/compile.c 3.12.1). */
import type { Constant } from '../../compiler/blueprint.ts';
import type { OpcodeTable } from '../../versions/opcode-table.ts';
import { type AssembledFlow, assembleFlow } from '../assemble/assemble-flow.ts';
import type { LocatedWords } from '../assemble/location-table.ts';
import type { CodeBlueprint3 } from '../blueprint.ts';
import type { Block } from '../flowgraph/block.ts';
import { blocksOf } from '../flowgraph/build.ts';
import { cellPlaces } from '../flowgraph/cells.ts';
import type { InstructionSequence, Label } from '../flowgraph/instruction-sequence.ts';
import type { Compiler } from './compiler.ts';
import type { Unit } from './unit.ts';

/** What one version does with a flow graph. */
export interface Backend {
  /** The labels that divide code, by the index of the instruction behind. */
  readonly labels: (sequence: InstructionSequence) => ReadonlyMap<number, Label>;
  /** Optimises it; answers where code begins, and the constants that are left. */
  readonly optimize: (entry: Block, unit: Unit) => { readonly entry: Block; readonly constants: readonly Constant[] };
  /** Adds what is done before code begins, and resolves jumps; answers how deep the stack may grow. */
  readonly finish: (entry: Block, unit: Unit, opcodes: OpcodeTable) => number;
  /** How instructions' locations become entries of the table. */
  readonly locate: (instructions: readonly LocatedWords[]) => readonly LocatedWords[];
  /** Flags of code (compute_code_flags). */
  readonly flags: (unit: Unit) => number;
}

export function makeCodeWith(backend: Backend): (unit: Unit, compiler: Compiler) => CodeBlueprint3 {
  return (unit, { settings }) => {
    const { entry, constants } = backend.optimize(blocksOf(unit.sequence, backend.labels(unit.sequence)), unit);
    const stacksize = backend.finish(entry, unit, settings.opcodes);
    const flow = assembleFlow(entry, unit.firstlineno, settings.opcodes, backend.locate);
    const flags = backend.flags(unit) | settings.futureFlags;
    return blueprint(unit, settings.filename, { constants, stacksize, flags, flow });
  };
}

interface Made {
  readonly constants: readonly Constant[];
  readonly stacksize: number;
  readonly flags: number;
  readonly flow: AssembledFlow;
}

function blueprint(unit: Unit, filename: string, { constants, stacksize, flags, flow }: Made): CodeBlueprint3 {
  const [varnames, cellvars, freevars] = [unit.varnames.list(), unit.cellvars.list(), unit.freevars.list()];
  return {
    co_argcount: unit.argcount + unit.posonlyargcount,
    co_posonlyargcount: unit.posonlyargcount,
    co_kwonlyargcount: unit.kwonlyargcount,
    co_nlocals: varnames.length,
    co_stacksize: stacksize,
    co_flags: flags,
    co_code: flow.code,
    co_consts: constants,
    co_names: unit.names.list(),
    co_varnames: varnames,
    co_freevars: freevars,
    co_cellvars: inOrderOfPlaces(varnames, cellvars),
    co_filename: filename,
    co_name: unit.name,
    co_qualname: unit.qualname,
    co_firstlineno: unit.firstlineno,
    co_lnotab: new Uint8Array(),
    co_linetable: flow.linetable,
    co_exceptiontable: flow.exceptiontable,
  };
}

/** Parameters that are cells lie where the parameters do, before other cells. */
function inOrderOfPlaces(varnames: readonly string[], cellvars: readonly string[]): string[] {
  const places = cellPlaces({ varnames, cellvars, freevars: [] });
  return cellvars
    .map((name, index) => ({ name, place: places[index] as number }))
    .sort((one, other) => one.place - other.place)
    .map(({ name }) => name);
}
