/** Unpacking into several targets (assignment_helper, Python/compile.c 3.8.18). */
import { has } from '../../versions/features.ts';
import type { Expr } from '../syntax/tree.ts';
import type { Compiler } from './compiler.ts';

export function unpack(compiler: Compiler, targets: readonly Expr[]): void {
  const starred = targets.findIndex(({ nodeType }) => nodeType === 'Starred');
  if (targets.slice(starred + 1).some(({ nodeType }) => nodeType === 'Starred') && starred >= 0) {
    throw compiler.error(
      has('multiple starred expressions') ? 'multiple starred expressions in assignment' : 'two starred expressions in assignment',
    );
  }
  if (starred < 0) compiler.emit('UNPACK_SEQUENCE', targets.length);
  else compiler.emit('UNPACK_EX', starred + ((targets.length - starred - 1) << 8));
  for (const target of targets) compiler.expression(target.nodeType === 'Starred' ? target.value : target);
}
