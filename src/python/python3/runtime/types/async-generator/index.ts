/** Asynchronous generators (PyAsyncGen_Type, Objects/genobject.c 3.8.18). */
import { newRef } from '../../../../memory/heap.ts';
import type { PyObject, Ref } from '../../../../memory/object.ts';
import { defineMethods, noArguments, oneArgument, positional } from '../../../../object/native.ts';
import type { GeneratorObject } from '../../../../object/payloads.ts';
import { argumentTuple } from '../../../../protocol/call.ts';
import { asyncGeneratorType } from '../generator/kinds.ts';
import { shapeGeneratorType } from '../generator.ts';
import { newAsend, shapeAsend } from './asend.ts';
import { newAthrow, shapeAthrow } from './athrow.ts';

export function shapeAsyncGenerators(): void {
  shapeGeneratorType(asyncGeneratorType, 'ag');
  defineMethods(asyncGeneratorType, [
    noArguments('__aiter__', (self: PyObject) => newRef(self) as Ref),
    noArguments('__anext__', (self: GeneratorObject) => newAsend(self, null)),
    oneArgument('asend', (self: GeneratorObject, value) => newAsend(self, value as PyObject)),
    positional('athrow', 0, Number.POSITIVE_INFINITY, (self: GeneratorObject, given) => newAthrow(self, argumentTuple(given))),
    noArguments('aclose', (self: GeneratorObject) => newAthrow(self, null)),
  ]);
  shapeAsend();
  shapeAthrow();
}
