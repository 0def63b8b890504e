/** `super()`: without arguments it finds the class and the object in the frame that calls it (super_init, Objects/typeobject.c 3.8.18). */
import { newRef } from '../../../memory/heap.ts';
import type { PyObject, Ref, TypeObject } from '../../../memory/object.ts';
import type { CellObject, Frame } from '../../../object/payloads.ts';
import { cellType } from '../../../object/static-types.ts';
import { superType } from '../../../object/super.ts';
import { boundMethod } from '../../../protocol/attributes.ts';
import { raised } from '../../../protocol/raise.ts';
import { isType } from '../../../protocol/subclass.ts';
import { thread } from '../../../vm/thread.ts';

/** An attribute of what follows `type` in the order of `searched`, for `object`; owned. */
export function superAttribute(type: TypeObject, object: PyObject, searched: TypeObject, name: string): Ref | undefined {
  const { mro } = searched.payload;
  for (const each of mro.slice(mro.indexOf(type) + 1)) {
    const attribute = each.payload.attributes.get(name);
    if (attribute?.kind === 'class') return boundMethod(attribute.method, newRef(searched) as Ref) as unknown as Ref;
    if (attribute?.kind !== 'object') continue;
    const { object: value } = attribute;
    const { descrGet } = value.type.payload;
    return descrGet === null ? (newRef(value) as Ref) : descrGet(value, object === searched ? null : object, searched);
  }
  return undefined;
}

const contentOf = (held: PyObject | null): PyObject | null => (held?.type === cellType ? (held as CellObject).payload.ob_ref : held);

/** The first argument of the function that runs: it may have moved into a cell. */
function firstArgument({ code, fast }: Frame): PyObject {
  if (code.co_argcount === 0) throw raised('RuntimeError', 'super(): no arguments');
  const cell = code.cellArguments.indexOf(0);
  const held = (cell < 0 ? fast[0] : contentOf(fast[code.layout.cells[cell] as number] as PyObject | null)) as PyObject | null;
  if (held === null) throw raised('RuntimeError', 'super(): arg[0] deleted');
  return held;
}

function definingClass({ code, fast }: Frame): TypeObject {
  const { co_freevars, layout } = code;
  const index = co_freevars.payload.findIndex((name) => name.payload === '__class__');
  if (index < 0) throw raised('RuntimeError', 'super(): __class__ cell not found');
  const cell = fast[layout.free + index] as PyObject | null;
  if (cell === null || cell.type !== cellType) throw raised('RuntimeError', 'super(): bad __class__ cell');
  const { ob_ref } = (cell as CellObject).payload;
  if (ob_ref === null) throw raised('RuntimeError', 'super(): empty __class__ cell');
  if (!isType(ob_ref)) throw raised('RuntimeError', `super(): __class__ is not a type (${ob_ref.type.payload.name})`);
  return ob_ref;
}

export function shapeSuper(): void {
  const record = superType.payload;
  const { init } = record;
  record.init = (object, args, kwargs) => {
    const frame = thread.frame?.payload;
    if (args.length > 0 || frame === undefined) return init?.(object, args, kwargs);
    const self = firstArgument(frame);
    init?.(object, [definingClass(frame), self], kwargs);
  };
}
