/** Which exceptions are shown with one: those that led to it and, of a group, those that it has. Each is shown once. */
import type { PyObject } from '../../../memory/object.ts';
import type { ExceptionObject } from '../../../object/exception.ts';
import { has } from '../../../versions/features.ts';
import { exceptionsOf, isGroup } from '../types/exception-group/group.ts';
import type { Shower } from './one-line-anchors.ts';

export interface ShownException {
  readonly exception: ExceptionObject;
  cause: ShownException | null;
  context: ShownException | null;
  /** Of a group. */
  members: readonly ShownException[];
}

export function exceptionTree(exception: ExceptionObject, shower: Shower): ShownException {
  return shower === 'module' || has('tracebacks of many lines') ? collected(exception) : inPrintedOrder(exception, new Set());
}

const shownAlone = (exception: PyObject): ShownException => ({
  exception: exception as ExceptionObject,
  cause: null,
  context: null,
  members: [],
});

/** What C code shows: whatever it has not come to before (print_exception_recursive, Python/pythonrun.c 3.12.1). */
function inPrintedOrder(exception: ExceptionObject, seen: Set<PyObject>): ShownException {
  const shown = shownAlone(exception);
  seen.add(exception);
  const { cause, context, suppressContext } = exception.payload;
  if (cause !== null) {
    if (!seen.has(cause)) shown.cause = inPrintedOrder(cause as unknown as ExceptionObject, seen);
  } else if (context !== null && !suppressContext && !seen.has(context)) {
    shown.context = inPrintedOrder(context as unknown as ExceptionObject, seen);
  }
  if (isGroup(exception)) shown.members = exceptionsOf(exception).map((each) => inPrintedOrder(each as ExceptionObject, seen));
  return shown;
}

/** What the module `traceback` gathers before it shows anything: the newest first (TracebackException, Lib/traceback.py 3.11.7). */
function collected(first: ExceptionObject): ShownException {
  const seen = new Set<PyObject>();
  const take = (exception: PyObject): ShownException => {
    seen.add(exception);
    return shownAlone(exception);
  };
  const root = take(first);
  const queue = [root];
  for (let shown = queue.pop(); shown !== undefined; shown = queue.pop()) {
    const { cause, context, suppressContext } = shown.exception.payload;
    if (cause !== null && !seen.has(cause)) shown.cause = take(cause);
    if (shown.cause === null && !suppressContext && context !== null && !seen.has(context)) shown.context = take(context);
    if (isGroup(shown.exception)) shown.members = exceptionsOf(shown.exception).map(take);
    queue.push(...[shown.cause, shown.context].filter((each) => each !== null), ...shown.members);
  }
  return root;
}
