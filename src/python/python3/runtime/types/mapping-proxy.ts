/** `mappingproxy` (Objects/descrobject.c, 3.8.18), of which Python 3 lets programs make instances (`types.MappingProxyType`). Here it shows dicts alone. */
import { newRef } from '../../../memory/heap.ts';
import type { PyObject } from '../../../memory/object.ts';
import { dictProxyType, newDictProxy } from '../../../object/dict-proxy.ts';
import type { DictObject } from '../../../object/payloads.ts';
import { dictType, isKindOf } from '../../../object/static-types.ts';
import { richCompare } from '../../../protocol/compare.ts';
import { raised } from '../../../protocol/raise.ts';
import { keywordArguments } from '../keyword-arguments.ts';

export function shapeMappingProxy(): void {
  const { payload } = dictProxyType;
  payload.construct = (_type, args, kwargs) => {
    const [mapping] = keywordArguments('mappingproxy', { positional: ['mapping'], required: 1 }, args, kwargs) as [PyObject];
    if (!isKindOf(mapping, dictType))
      throw raised('TypeError', `mappingproxy() argument must be a mapping, not ${mapping.type.payload.name}`);
    return newDictProxy(newRef(mapping as DictObject));
  };
  payload.richCompare = (proxy, other, op) => richCompare(proxy.payload as DictObject, other, op);
}
