/** Where locals, cells and free variables lie, and what is done before code begins (prepare_localsplus, Python/compile.c 3.12.1). */
import { type Block, chainOf, type Instruction, instruction } from './block.ts';
import { NO_LOCATION } from './location.ts';

export interface Variables {
  readonly varnames: readonly string[];
  readonly cellvars: readonly string[];
  readonly freevars: readonly string[];
}

const OF_CELLS: ReadonlySet<string> = new Set([
  ...['MAKE_CELL', 'LOAD_CLOSURE', 'LOAD_DEREF', 'STORE_DEREF', 'DELETE_DEREF', 'LOAD_CLASSDEREF', 'LOAD_FROM_DICT_OR_DEREF'],
]);

/** The place of each cell and free variable: a parameter's that is a cell is the parameter's own. */
export function cellPlaces({ varnames, cellvars, freevars }: Variables): number[] {
  let place = varnames.length;
  const ofCells = cellvars.map((name) => {
    const local = varnames.indexOf(name);
    return local >= 0 ? local : place++;
  });
  return [...ofCells, ...freevars.map(() => place++)];
}

/** Instructions that make cells and fetch free variables come first; operands are places from here on. */
export function prepareCells(entry: Block, variables: Variables, generatorPrefix: readonly Instruction[]): void {
  const places = cellPlaces(variables);
  const cells = variables.cellvars.map((_, index) => index).sort((a, b) => (places[a] as number) - (places[b] as number));
  const free = variables.freevars.length;
  entry.instructions.unshift(
    ...(free > 0 ? [instruction('COPY_FREE_VARS', NO_LOCATION, free)] : []),
    ...cells.map((cell) => instruction('MAKE_CELL', NO_LOCATION, cell)),
    ...generatorPrefix,
  );
  for (const block of chainOf(entry)) {
    for (const each of block.instructions) if (OF_CELLS.has(each.opcode)) each.arg = places[each.arg] as number;
  }
}
