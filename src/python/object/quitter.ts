/** `exit` and `quit`, which `site` puts beside the builtins (Lib/site.py, 2.7.18). */
import { none } from '../cache/singletons.ts';
import { newStr } from '../cache/strings.ts';
import { adopt, newRef } from '../memory/heap.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import { call } from '../protocol/call.ts';
import { PythonException } from '../protocol/raise.ts';
import { constructorArguments } from './constructor-arguments.ts';
import { exceptionTypes } from './exception-types.ts';
import { staticType } from './static-types.ts';

const quitterType = staticType('Quitter');

/** Ends the program when it is called. */
export function newQuitter(name: 'exit' | 'quit'): Ref<PyObject<string>> {
  return adopt(quitterType, name);
}

quitterType.payload.module = 'site';
quitterType.payload.isBase = false;
quitterType.payload.repr = (object) => newStr(`Use ${object.payload}() or Ctrl-D (i.e. EOF) to exit`);
quitterType.payload.call = (_object, args, kwargs) => {
  const [code] = constructorArguments('__call__', ['code'], args, kwargs);
  const exit = exceptionTypes.SystemExit;
  throw new PythonException(newRef(exit), call(exit, newRef(code ?? none)), null);
};
