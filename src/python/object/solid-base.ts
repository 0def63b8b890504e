/** Which of a class's bases decides on the layout of instances (best_base, solid_base; Objects/typeobject.c 2.7.18). */
import type { PyObject, TypeObject } from '../memory/object.ts';
import { raised } from '../protocol/raise.ts';
import { isType } from '../protocol/subclass.ts';
import { exceptionTypes } from './exception-types.ts';
import { basestringType, classType, objectType } from './static-types.ts';

/** Built-in types whose instances have nothing that their base's have not. */
const SAME_LAYOUT = new Set<TypeObject>([
  basestringType,
  ...Object.entries(exceptionTypes)
    .filter(
      ([name]) =>
        !['BaseException', 'BaseExceptionGroup', 'SystemExit', 'EnvironmentError', 'SyntaxError'].includes(name) &&
        !/^Unicode.*coding|^UnicodeTranslate/.test(name),
    )
    .map(([, type]) => type),
]);

/** The base that instances are laid out as. Throws TypeError where there is none. */
export function bestBase(bases: readonly PyObject[]): TypeObject {
  let winner: TypeObject | null = null;
  let best: TypeObject | null = null;
  for (const base of bases) {
    if (base.type === classType) continue;
    if (!isType(base)) throw raised('TypeError', 'bases must be types');
    if (!base.payload.isBase) throw raised('TypeError', `type '${base.payload.name}' is not an acceptable base type`);
    const candidate = solidBase(base);
    if (winner === null || (candidate !== winner && candidate.payload.mro.includes(winner))) {
      winner = candidate;
      best = base;
    } else if (!winner.payload.mro.includes(candidate)) {
      throw raised('TypeError', 'multiple bases have instance lay-out conflict');
    }
  }
  if (best === null) throw raised('TypeError', "a new-style class can't have only classic bases");
  return best;
}

function solidBase(type: TypeObject): TypeObject {
  const { base, heap } = type.payload;
  if (base === null) return objectType;
  const hasMore = heap === null ? !SAME_LAYOUT.has(type) : heap.memberCount > (base.payload.heap?.memberCount ?? 0);
  return hasMore ? type : solidBase(base);
}
