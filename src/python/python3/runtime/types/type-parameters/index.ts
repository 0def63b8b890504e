/** Type parameters and aliases of types (PEP 695, PEP 696; Objects/typevarobject.c, 3.12.1 and 3.13.0). */
import { intern, newStr } from '../../../../cache/strings.ts';
import { entrust } from '../../../../memory/accounted.ts';
import { newRef } from '../../../../memory/heap.ts';
import { holding } from '../../../../memory/native-scope.ts';
import type { PyObject, Ref, TypeObject } from '../../../../memory/object.ts';
import type { GetSet } from '../../../../memory/type-record.ts';
import { newTuple } from '../../../../object/construct.ts';
import { defineAttribute, defineGetSets } from '../../../../object/native.ts';
import type { DictObject } from '../../../../object/payloads.ts';
import { typeType } from '../../../../object/static-types.ts';
import { raised } from '../../../../protocol/raise.ts';
import { has } from '../../../../versions/features.ts';
import { resetNoDefault, shapeNoDefault } from './no-default.ts';
import { paramSpecArgsType, paramSpecKwargsType, paramSpecType, shapeParamSpecs } from './param-spec.ts';
import { shapeTypeAliases } from './type-alias.ts';
import { shapeTypeVars, typeVarType } from './type-var.ts';
import { shapeTypeVarTuples, typeVarTupleType } from './type-var-tuple.ts';

/** What the body of a class left there, else none (type_get_type_params, Objects/typeobject.c). */
const ofClass: GetSet = {
  get: (object) => {
    const own = namespaceOf(object)?.payload.getName('__type_params__');
    return own === undefined ? newTuple([]) : (newRef(own) as Ref);
  },
  set: (object, value) => {
    const namespace = namespaceOf(object);
    const { name } = (object as TypeObject).payload;
    if (namespace === undefined) throw raised('TypeError', `cannot set '__type_params__' attribute of immutable type '${name}'`);
    if (value === null) {
      const kind = has('mutable types told') ? 'type' : 'immutable type';
      throw raised('TypeError', `cannot delete '__type_params__' attribute of ${kind} '${name}'`);
    }
    const key = intern('__type_params__');
    holding([key], () => namespace.payload.set(key, newRef(value) as Ref));
  },
};

const namespaceOf = (type: PyObject): DictObject | undefined => (type as TypeObject).payload.heap?.dict as DictObject | undefined;

export function shapeTypeParameters(): void {
  if (!has('type parameters')) return;
  shapeTypeVars();
  shapeParamSpecs();
  shapeTypeVarTuples();
  shapeTypeAliases();
  if (has('defaults of type parameters')) shapeNoDefault();
  defineGetSets(typeType, { __type_params__: ofClass });
}

const OF_TYPING = [typeVarType, paramSpecType, paramSpecArgsType, paramSpecKwargsType, typeVarTupleType];

/** A new interpreter starts: instances find the module of their type where they have none of their own. */
export function resetTypeParameters(): void {
  if (!has('type parameters')) return;
  resetNoDefault();
  for (const type of OF_TYPING) defineAttribute(type, '__module__', { kind: 'object', object: entrust(newStr('typing')) });
}
