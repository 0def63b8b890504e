/** The NameError of a name that is nowhere; builtins that refplot leaves out are called that, so that nobody looks for a mistake of theirs. */
import { type PythonException, raised } from '../../protocol/raise.ts';
import { LEFT_OUT_BUILTINS } from './left-out.ts';
import { withName } from './suggestions/context.ts';

export function undefinedName(name: string): PythonException {
  const reason = LEFT_OUT_BUILTINS.has(name) ? ` (refplot does not support ${name})` : '';
  return withName(raised('NameError', `name '${name}' is not defined${reason}`), name);
}
