/** The NameError of a name that is nowhere; builtins that refplot leaves out are called that, so that nobody looks for a mistake of theirs. */
import { type PythonException, raised } from '../protocol/raise.ts';

/** Builtins of CPython 2.7.18 that the runtime does not have. */
const LEFT_OUT = new Set([
  ...['buffer', 'bytearray', 'copyright', 'credits', 'execfile', 'help'],
  ...['license', 'memoryview', 'open', 'reload'],
]);

/** `kind` is `global ` for a name of a function that is looked up outside of it. */
export function undefinedName(name: string, kind: '' | 'global ' = ''): PythonException {
  const reason = LEFT_OUT.has(name) ? ` (refplot does not support ${name})` : '';
  return raised('NameError', `${kind}name '${name}' is not defined${reason}`);
}
