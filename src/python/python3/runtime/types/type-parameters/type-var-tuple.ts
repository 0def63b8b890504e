/** `typing.TypeVarTuple` (typevartupleobject, Objects/typevarobject.c, 3.12.1). */

import type { PyObject, Ref, TypeObject } from '../../../../memory/object.ts';
import type { Kwargs } from '../../../../memory/type-record.ts';
import { defineMethods, oneArgument } from '../../../../object/native.ts';
import { staticType } from '../../../../object/static-types.ts';
import { raised } from '../../../../protocol/raise.ts';
import { has } from '../../../../versions/features.ts';
import { keywordArguments } from '../../keyword-arguments.ts';
import { shapeBounded } from './bounded.ts';
import { defineSubstitution, newParameter, shapeParameter } from './parameter.ts';
import { givenDefault, ofCaller, requireName } from './type-var.ts';
import { unpackedAlone } from './unpacked.ts';

export const typeVarTupleType = staticType('typing.TypeVarTuple');

export const newTypeVarTuple = (name: PyObject): Ref => newParameter(typeVarTupleType, name) as Ref;

/** Up to 3.14. */
function construct(_type: TypeObject, args: readonly PyObject[], kwargs: Kwargs): Ref {
  const keyword = has('defaults of type parameters') ? ['default'] : [];
  const [name, fallback] = keywordArguments('typevartuple', { positional: ['name'], keyword, required: 1 }, args, kwargs);
  requireName('typevartuple', name as PyObject);
  return ofCaller(newParameter(typeVarTupleType, name as PyObject, givenDefault(fallback)));
}

export function shapeTypeVarTuples(): void {
  shapeParameter(typeVarTupleType, 'TypeVarTuple');
  defineSubstitution(typeVarTupleType, '_typevartuple_subst', '_typevartuple_prepare_subst');
  defineMethods(typeVarTupleType, [
    oneArgument('__typing_subst__', () => {
      throw raised('TypeError', 'Substitution of bare TypeVarTuple is not supported');
    }),
  ]);
  if (has('bounded TypeVarTuples')) shapeBounded(typeVarTupleType, 'typevartuple');
  else typeVarTupleType.payload.construct = construct;
  typeVarTupleType.payload.iter = unpackedAlone;
}
