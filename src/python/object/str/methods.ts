/** Makes the methods that str and unicode share into natives of one of them. */
import type { PyObject, Ref } from '../../memory/object.ts';
import type { NativeMethod } from '../../memory/type-record.ts';
import { checkArity } from '../../protocol/call-native.ts';
import { noArguments, oneArgument, positional } from '../native.ts';
import { characterMethods } from './characters.ts';
import type { Flavor, SharedMethod } from './flavor.ts';
import { searchMethods } from './search.ts';
import { splitMethods } from './split.ts';

/** Methods that CPython declares with one argument, and so complains of in other words (METH_O). */
const ONE_ARGUMENT: ReadonlySet<string> = new Set(['partition', 'rpartition']);
const FINDERS: ReadonlySet<string> = new Set(['find', 'rfind', 'index', 'rindex']);
/** How byte strings call their finders when the number of arguments is wrong. */
const FINDERS_OF_STR = 'find/rfind/index/rindex';

/** `dispatch` runs a method, or hands it to the other type. */
export type Dispatch = (name: string, method: SharedMethod, self: PyObject, args: readonly PyObject[]) => Ref;

export function sharedMethods(flavor: Flavor, dispatch: Dispatch): NativeMethod[] {
  return Object.entries({ ...searchMethods, ...splitMethods, ...characterMethods }).map(([name, [min, max, method]]) => {
    if (max === 0) return noArguments(name, (self: PyObject) => method(flavor, self, []));
    if (ONE_ARGUMENT.has(name)) return oneArgument(name, (self: PyObject, argument) => dispatch(name, method, self, [argument]));
    if (!FINDERS.has(name) || flavor.keepsUnchanged) {
      return positional(name, min, max, (self: PyObject, args) => dispatch(name, method, self, args));
    }
    return positional(name, 0, Number.POSITIVE_INFINITY, (self: PyObject, args) => {
      checkArity(FINDERS_OF_STR, args.length, { kind: 'many', min, max, style: 'parse' });
      return dispatch(name, method, self, args);
    });
  });
}
