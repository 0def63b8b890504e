/** A function of `operator`, which complains of a wrong number of arguments in its C function's name (spam2, Modules/operator.c 2.7.18). */
import type { PyObject, Ref } from '../../memory/object.ts';
import type { NativeMethod } from '../../memory/type-record.ts';
import { positional } from '../../object/native.ts';
import { checkArity } from '../../protocol/call-native.ts';
import { worded } from '../../protocol/worded.ts';

export function operatorFunction(name: string, cName: string, count: number, run: (args: readonly PyObject[]) => Ref): NativeMethod {
  return positional(name, 0, Number.POSITIVE_INFINITY, (_self, args) => {
    checkArity(worded(cName, name), args.length, { kind: 'many', min: count, max: count, style: 'unpack' });
    return run(args);
  });
}
