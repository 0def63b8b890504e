/** EnvironmentError, IOError and OSError; SystemExit (Objects/exceptions.c, 2.7.18). */
import { none } from '../../cache/singletons.ts';
import { newStr } from '../../cache/strings.ts';
import { close, newRef } from '../../memory/heap.ts';
import type { PyObject } from '../../memory/object.ts';
import { repr, str } from '../../protocol/object.ts';
import { newTuple } from '../construct.ts';
import { defineMembers, type ExceptionObject, initializeWith, plainText, reduced, setMember } from '../exception.ts';
import { exceptionTypes } from '../exception-types.ts';
import { defineMethods, noArguments } from '../native.ts';
import { tupleFromArray } from '../tracking.ts';

/** Two arguments are number and text of the error; the third, a file's name, is not kept among the arguments. */
initializeWith('EnvironmentError', (payload, args) => {
  const [errno, strerror, filename] = args as [PyObject, PyObject, PyObject | undefined];
  if (args.length < 2 || args.length > 3) return;
  setMember(payload, 'errno', newRef(errno));
  setMember(payload, 'strerror', newRef(strerror));
  if (filename === undefined) return;
  setMember(payload, 'filename', newRef(filename));
  const all = payload.args;
  payload.args = tupleFromArray([newRef(errno), newRef(strerror)]);
  close(all);
});
defineMembers('EnvironmentError', ['errno', 'strerror', 'filename']);

exceptionTypes.EnvironmentError.payload.str = (object) => {
  const { members } = (object as ExceptionObject).payload;
  const [errno, strerror, filename] = ['errno', 'strerror', 'filename'].map((name) => members.get(name));
  const where = filename === undefined ? '' : `: ${repr(filename)}`;
  if (filename === undefined && (errno === undefined || strerror === undefined)) return plainText(object);
  return newStr(`[Errno ${str(errno ?? none)}] ${str(strerror ?? none)}${where}`);
};
defineMethods(exceptionTypes.EnvironmentError, [
  noArguments('__reduce__', (self: ExceptionObject) => {
    const { args, members } = self.payload;
    const filename = members.get('filename');
    if (args.payload.length !== 2 || filename === undefined) return reduced(self, newRef(args));
    return reduced(self, newTuple([...args.payload, filename].map((argument) => newRef(argument))));
  }),
]);

/** The one argument, or all of them. */
initializeWith('SystemExit', (payload, args) => {
  if (args.length > 0) setMember(payload, 'code', newRef(args.length === 1 ? (args[0] as PyObject) : payload.args));
});
defineMembers('SystemExit', ['code']);
