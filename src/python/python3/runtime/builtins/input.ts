/** `input` (builtin_input_impl, Python/bltinmodule.c 3.8.18): a line of standard input as text. */
import type { PyObject, Ref } from '../../../memory/object.ts';
import type { NativeMethod } from '../../../memory/type-record.ts';
import { rawInput } from '../../../module/builtins/input.ts';
import { positional } from '../../../object/native.ts';

export const inputFunctions: readonly NativeMethod[] = [
  positional('input', 0, 1, (_self, args: readonly PyObject[]): Ref => rawInput(args), 'unpack'),
];
