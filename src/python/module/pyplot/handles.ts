/** Figures, axes and artists as a program holds them: handles whose methods are calls to the plot host. */
import { newStr } from '../../cache/strings.ts';
import { adopt } from '../../memory/heap.ts';
import type { PyObject, Ref, TypeObject } from '../../memory/object.ts';
import { staticType } from '../../object/static-types.ts';
import { addressOf } from '../../protocol/address.ts';
import { boundMethod } from '../../protocol/attributes.ts';
import type { PlotHandle } from '../../recording.ts';
import { plotMethod } from './call.ts';

const TYPES: Readonly<Record<PlotHandle['handle'], TypeObject>> = { figure: staticType('Figure'), axes: staticType('AxesSubplot') };
const artistType = staticType('Artist');

for (const kind of ['figure', 'axes'] as const) {
  const { payload } = TYPES[kind];
  payload.getAttribute = (object, name) =>
    name.payload.startsWith('__') ? undefined : boundMethod(plotMethod(name.payload, { kind, id: object.payload as number }), null);
  payload.repr = (object) => newStr(`<matplotlib.${kind}.${payload.name} object at ${addressOf(object)}>`);
}
artistType.payload.repr = (object) => newStr(`<matplotlib.${object.payload as string} object at ${addressOf(object)}>`);

export function newHandle({ handle, id }: PlotHandle): Ref {
  return adopt(TYPES[handle], id);
}

export function newArtist(type: string): Ref {
  return adopt(artistType, type);
}

/** The handle an object is, if it is one. */
export function handleOf(object: PyObject): PlotHandle | null {
  for (const handle of ['figure', 'axes'] as const) {
    if (object.type === TYPES[handle]) return { handle, id: object.payload as number };
  }
  return null;
}
