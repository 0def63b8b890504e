/** `_typing`: what of `typing` is written in C (Modules/_typingmodule.c, 3.12.1). */
import { newRef } from '../../../memory/heap.ts';
import type { Ref } from '../../../memory/object.ts';
import type { DictObject } from '../../../object/payloads.ts';
import { has } from '../../../versions/features.ts';
import { setAccounted } from '../../../vm/import.ts';
import { noDefault } from '../types/type-parameters/no-default.ts';
import { paramSpecArgsType, paramSpecKwargsType, paramSpecType } from '../types/type-parameters/param-spec.ts';
import { typeAliasType } from '../types/type-parameters/type-alias.ts';
import { typeVarType } from '../types/type-parameters/type-var.ts';
import { typeVarTupleType } from '../types/type-parameters/type-var-tuple.ts';
import { unionType } from '../types/union/construct.ts';

const TYPES = {
  TypeVar: typeVarType,
  ParamSpec: paramSpecType,
  ParamSpecArgs: paramSpecArgsType,
  ParamSpecKwargs: paramSpecKwargsType,
  TypeVarTuple: typeVarTupleType,
  TypeAliasType: typeAliasType,
};

export function initTyping(dict: DictObject): void {
  for (const [name, type] of Object.entries(TYPES)) setAccounted(dict, name, newRef(type) as unknown as Ref);
  if (has('unions are of typing')) setAccounted(dict, 'Union', newRef(unionType) as unknown as Ref);
  if (has('defaults of type parameters')) setAccounted(dict, 'NoDefault', newRef(noDefault) as unknown as Ref);
}
