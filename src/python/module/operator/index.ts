/** `operator` (Modules/operator.c, 2.7.18). */
import { attrgetterType, itemgetterType } from '../../object/operator/getters.ts';
import { methodcallerType } from '../../object/operator/methodcaller.ts';
import type { DictObject } from '../../object/payloads.ts';
import { keepCopy } from '../../vm/import.ts';
import { addFunctions } from '../../vm/native-functions.ts';
import { addTypes } from '../../vm/native-types.ts';
import { arithmeticFunctions } from './arithmetic.ts';
import { sequenceOperators } from './sequences.ts';

export function initOperator(dict: DictObject): void {
  addFunctions(dict, 'operator', [...arithmeticFunctions, ...sequenceOperators]);
  addTypes(dict, [itemgetterType, attrgetterType, methodcallerType]);
  keepCopy(dict);
}
