/** The error of a module that there is not (Lib/importlib/_bootstrap.py: _find_and_load_unlocked, 3.8.18). */
import { newStr } from '../../cache/strings.ts';
import { newRef } from '../../memory/heap.ts';
import { holding } from '../../memory/native-scope.ts';
import type { Ref } from '../../memory/object.ts';
import { type ExceptionObject, setMember } from '../../object/exception.ts';
import { exceptionTypes } from '../../object/exception-types.ts';
import { callBorrowed } from '../../protocol/call.ts';
import { setException } from '../../protocol/raise.ts';
import { LIBRARY } from './left-out.ts';

/** A module of the standard library that refplot has not is called that. */
export function missingModule(name: string, isKnown: (name: string) => boolean): unknown {
  const parts = name.split('.');
  const depth = parts.findIndex((_, index) => !isKnown(parts.slice(0, index + 1).join('.')));
  const missing = parts.slice(0, depth + 1).join('.');
  const parent = parts.slice(0, depth).join('.');
  const reason = LIBRARY.has(parts[0] as string) && depth === 0 ? ' (refplot does not support it)' : '';
  const told = `No module named '${missing}'${parent === '' ? '' : `; '${parent}' is not a package`}${reason}`;
  const message = newStr(told) as Ref;
  const type = exceptionTypes.ModuleNotFoundError;
  const exception = holding([message], () => callBorrowed(type, [message], null)) as Ref<ExceptionObject>;
  setMember(exception.payload, 'name', newStr(missing) as Ref);
  return setException(newRef(type), exception);
}
