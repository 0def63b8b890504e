/** Makes Python 3's types of those of Python 2: what a type has of its own is changed, what it has of its base follows. */
import type { NativeMethod } from '../../memory/type-record.ts';
import { objectType, staticTypes } from '../../object/static-types.ts';
import { completeTypes, inheritSlots } from '../../object/type/complete.ts';
import { markTuples } from '../../protocol/argument-tuples.ts';
import { has } from '../../versions/features.ts';
import { shapeDeferredAnnotations } from './types/annotations.ts';
import { shapeAsyncGenerators } from './types/async-generator/index.ts';
import { shapeByteArray } from './types/bytearray/index.ts';
import { shapeBytes } from './types/bytes/index.ts';
import { shapeCells } from './types/cell.ts';
import { shapeCode } from './types/code.ts';
import { shapeComplex } from './types/complex.ts';
import { shapeContainers } from './types/containers.ts';
import { shapeDeque } from './types/deque.ts';
import { shapeDicts } from './types/dict.ts';
import { shapeExceptions } from './types/exception.ts';
import { shapeExceptionGroups } from './types/exception-group/index.ts';
import { shapeNotes } from './types/exception-notes.ts';
import { shapeFloats } from './types/float/index.ts';
import { shapeFrames } from './types/frame.ts';
import { shapeCallables } from './types/function.ts';
import { shapeGenerators } from './types/generator.ts';
import { shapeGenericAlias } from './types/generic-alias.ts';
import { shapeGetters } from './types/getters.ts';
import { shapeIntegers } from './types/integer/index.ts';
import { shapeIterators } from './types/iterators.ts';
import { shapeMappingProxy } from './types/mapping-proxy.ts';
import { shapeMemoryView } from './types/memoryview/index.ts';
import { shapeObject } from './types/object.ts';
import { shapeOrderedDict } from './types/ordered-dict/type.ts';
import { shapeReduce } from './types/reduce.ts';
import { shapeSets } from './types/set.ts';
import { shapeSingletons } from './types/singletons.ts';
import { shapeSuper } from './types/super.ts';
import { shapeText } from './types/text.ts';
import { shapeType } from './types/type.ts';
import { shapeTypeParameters } from './types/type-parameters/index.ts';
import { shapeUnions } from './types/union/type.ts';

const SHAPES: readonly (() => void)[] = [
  ...[
    shapeSingletons,
    shapeType,
    shapeObject,
    shapeExceptions,
    shapeExceptionGroups,
    shapeNotes,
    shapeCallables,
    shapeGenerators,
    shapeAsyncGenerators,
    shapeText,
    shapeBytes,
    shapeByteArray,
    shapeMemoryView,
    shapeIntegers,
    shapeFloats,
    shapeComplex,
  ],
  ...[
    shapeIterators,
    shapeContainers,
    shapeDicts,
    shapeMappingProxy,
    shapeSets,
    shapeSuper,
    shapeDeque,
    shapeOrderedDict,
    shapeGetters,
    shapeCells,
    shapeCode,
    shapeReduce,
    shapeFrames,
    shapeGenericAlias,
    shapeTypeParameters,
    shapeUnions,
  ],
];

export function shapeTypes(): void {
  releaseInherited();
  dropSpecialNames();
  for (const shape of SHAPES) shape();
  markTupleMethods();
  if (has('deferred annotations')) shapeDeferredAnnotations();
  inheritSlots();
  completeTypes();
}

function markTupleMethods(): void {
  for (const { payload } of staticTypes()) {
    for (const [name, attribute] of payload.attributes) {
      if (!('method' in attribute)) continue;
      const [method] = markTuples(payload.name, [attribute.method]) as [NativeMethod];
      if (method.takesTuple === true) payload.attributes.set(name, { ...attribute, method });
    }
  }
}

/** Slots that are the base's are empty until all types have been changed. */
function releaseInherited(): void {
  for (const type of staticTypes()) {
    const { base } = type.payload;
    if (base === null || base === objectType) continue;
    const own = type.payload as unknown as Record<string, unknown>;
    for (const [slot, value] of Object.entries(base.payload)) {
      if (typeof value === 'function' && own[slot] === value) own[slot] = null;
    }
  }
}

/** What `object` has without a slot of its own. */
const KEPT: ReadonlySet<string> = new Set(['__getattribute__', '__setattr__', '__delattr__']);

/** Names that stand for slots are made again; iterators have `__next__` instead of `next`. */
function dropSpecialNames(): void {
  for (const type of staticTypes()) {
    const { attributes } = type.payload;
    for (const [name, attribute] of attributes) {
      if (type === objectType && KEPT.has(name)) continue;
      if (attribute.kind === 'wrapper' || name === '__new__' || (name === 'next' && attribute.kind === 'method')) attributes.delete(name);
    }
    type.payload.compare = null;
    type.payload.slice = null;
    type.payload.assignSlice = null;
  }
}
