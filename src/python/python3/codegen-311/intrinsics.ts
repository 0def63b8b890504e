/** Operations that are one opcode with an operand (Include/internal/pycore_intrinsics.h 3.12.1). */
import { type Location, NO_LOCATION } from '../flowgraph/location.ts';
import type { Compiler } from './compiler.ts';
import type { Intrinsic } from './dialect.ts';

const OPERANDS: Readonly<Record<Exclude<Intrinsic, 'prepare reraise star'>, number>> = {
  print: 1,
  'import star': 2,
  'stop iteration error': 3,
  'async generator wrap': 4,
  'unary positive': 5,
  'list to tuple': 6,
};

const PREPARE_RERAISE_STAR = 1;

export function intrinsic(compiler: Compiler, location: Location, operation: Intrinsic): void {
  if (operation === 'prepare reraise star') return compiler.emit(location, 'CALL_INTRINSIC_2', PREPARE_RERAISE_STAR);
  compiler.emit(location, 'CALL_INTRINSIC_1', OPERANDS[operation]);
  if (operation === 'print' || operation === 'import star') compiler.emit(NO_LOCATION, 'POP_TOP');
}
