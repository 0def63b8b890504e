/** The NameError of a name that is nowhere. */
import { type PythonException, raised } from '../../protocol/raise.ts';

export function undefinedName(name: string): PythonException {
  return raised('NameError', `name '${name}' is not defined`);
}
