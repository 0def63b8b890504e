/** `operator` (Modules/_operator.c, 3.8.18). */
import type { PyObject, Ref } from '../../../memory/object.ts';
import type { NativeMethod } from '../../../memory/type-record.ts';
import { arithmeticFunctions } from '../../../module/operator/arithmetic.ts';
import { sequenceOperators } from '../../../module/operator/sequences.ts';
import { positional } from '../../../object/native.ts';
import { attrgetterType, itemgetterType } from '../../../object/operator/getters.ts';
import { methodcallerType } from '../../../object/operator/methodcaller.ts';
import type { DictObject } from '../../../object/payloads.ts';
import { binary, inplace } from '../../../protocol/number.ts';
import { keepCopyUntil } from '../../../vm/import.ts';
import { addFunctions } from '../../../vm/native-functions.ts';
import { addTypes } from '../../../vm/native-types.ts';

/** What Python 2 alone has, without the underscores. */
const GONE: ReadonlySet<string> = new Set([
  ...['div', 'idiv', 'getslice', 'setslice', 'delslice', 'repeat', 'irepeat', 'sequenceIncludes'],
  ...['isCallable', 'isMappingType', 'isNumberType', 'isSequenceType'],
]);

function both(name: string, run: (left: PyObject, right: PyObject) => Ref): NativeMethod[] {
  return [name, `__${name}__`].map((shown) =>
    positional(shown, 2, 2, (_self, [left, right]) => run(left as PyObject, right as PyObject), 'unpack'),
  );
}

const functions = [...arithmeticFunctions, ...sequenceOperators].filter(({ name }) => !GONE.has(name.replace(/^__|__$/g, '')));

export function initOperator(dict: DictObject): void {
  addFunctions(dict, 'operator', [
    ...functions,
    ...both('matmul', (left, right) => binary('matrix_multiply', left, right)),
    ...both('imatmul', (left, right) => inplace('matrix_multiply', left, right)),
  ]);
  addTypes(dict, [itemgetterType, attrgetterType, methodcallerType]);
  keepCopyUntil('modules in two phases', dict);
}
