/** `itertools.repeat` (Modules/itertoolsmodule.c, 2.7.18). */
import { newInt } from '../../cache/integers.ts';
import { newStr } from '../../cache/strings.ts';
import { newRef } from '../../memory/heap.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import { integerArgument } from '../../protocol/arguments.ts';
import { namedArguments } from '../../protocol/keyword-arguments.ts';
import { repr } from '../../protocol/object.ts';
import { raised } from '../../protocol/raise.ts';
import { defineMethods, noArguments } from '../native.ts';
import { iteratorType } from './iterator-type.ts';

interface RepeatState {
  readonly element: Ref;
  /** How often it is still given; −1 is for ever. */
  left: number;
}

export const repeatType = iteratorType<RepeatState>('repeat', {
  make: (args, kwargs) => {
    const [element, times] = namedArguments('repeat', ['object', 'times'], 1, args, kwargs);
    const left = times === undefined ? -1 : Math.max(0, integerArgument(times));
    return { element: newRef(element as PyObject), left };
  },
  traverse: ({ element }, visit) => visit(element, 'element'),
  next: (state) => {
    if (state.left === 0) return null;
    if (state.left > 0) state.left--;
    return newRef(state.element);
  },
});

repeatType.payload.repr = (object) => {
  const { element, left } = object.payload as RepeatState;
  return newStr(`repeat(${repr(element)}${left < 0 ? '' : `, ${left}`})`);
};

defineMethods(repeatType, [
  noArguments('__length_hint__', (self: PyObject) => {
    const { left } = self.payload as RepeatState;
    if (left < 0) throw raised('TypeError', 'len() of unsized object');
    return newInt(left);
  }),
]);
