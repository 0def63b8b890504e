/** Which generator a frame is of (`f_generator`, Objects/frameobject.c 3.14.2); the frame holds no reference of it. */
import type { FrameObject, GeneratorObject } from '../../../../object/payloads.ts';

const generators = new WeakMap<FrameObject, GeneratorObject>();

export function setGeneratorOf(frame: FrameObject, generator: GeneratorObject): void {
  generators.set(frame, generator);
}

/** Null where the frame is of none, or that has ended. */
export function generatorOf(frame: FrameObject): GeneratorObject | null {
  const generator = generators.get(frame);
  return generator?.payload.gi_frame === frame ? generator : null;
}
