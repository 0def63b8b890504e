/** Exceptions as Python 3 prints them, with those that led to them (PyErr_Display and print_chained, Python/pythonrun.c 3.8.18). */

import { none } from '../../cache/singletons.ts';
import type { PyObject } from '../../memory/object.ts';
import type { ExceptionObject } from '../../object/exception.ts';
import { isExceptionInstance } from '../../protocol/exception-match.ts';
import { formatPlace } from '../../syntax/format-error.ts';
import { has } from '../../versions/features.ts';
import { attributeText, messagePieces } from '../../vm/print-exception.ts';
import { syntaxErrorPlace } from '../../vm/syntax-exception.ts';
import { suggestionFor } from './suggestions/suggest.ts';
import { formatTraceback } from './traceback/format-traceback.ts';
import type { Shower } from './traceback/one-line-anchors.ts';

const CAUSE = '\nThe above exception was the direct cause of the following exception:\n\n';
const CONTEXT = '\nDuring handling of the above exception, another exception occurred:\n\n';

/** The pieces in the order in which they are written; the exception must be normalized. */
export function formatException(type: PyObject, value: PyObject | null, traceback: PyObject | null): string[] {
  const chain = new Chain('interpreter');
  const isInstance = value !== null && isExceptionInstance(value);
  return [...(isInstance ? chain.before(value as ExceptionObject) : []), ...chain.alone(type, value, traceback)];
}

/** What the module `traceback` shows before an exception: those that led to it. */
export function formatBefore(value: PyObject): string[] {
  return isExceptionInstance(value) ? new Chain('module').before(value as ExceptionObject) : [];
}

/** An exception and those that led to it, each shown once. */
class Chain {
  private readonly seen = new Set<PyObject>();
  private readonly shower: Shower;

  constructor(shower: Shower) {
    this.shower = shower;
  }

  /** The cause or context, unless it was shown already. */
  before(exception: ExceptionObject): string[] {
    const { seen } = this;
    seen.add(exception);
    const { cause, context, suppressContext } = exception.payload;
    if (cause !== null) return seen.has(cause) ? [] : [...this.linked(cause), CAUSE];
    if (context === null || suppressContext || seen.has(context)) return [];
    return [...this.linked(context), CONTEXT];
  }

  alone(type: PyObject, value: PyObject | null, traceback: PyObject | null): string[] {
    return [...formatTraceback(traceback, this.shower), ...formatExceptionOnly(type, value, this.shower)];
  }

  private linked(linked: PyObject): string[] {
    const exception = linked as ExceptionObject;
    return [...this.before(exception), ...this.alone(exception.type, exception, exception.payload.traceback)];
  }
}

/** The place of a SyntaxError, then the type and its message. */
export function formatExceptionOnly(type: PyObject, value: PyObject | null, shower: Shower): string[] {
  const syntax = value === null ? null : syntaxErrorPlace(value);
  const message = syntax === null ? value : syntax.message;
  return [
    ...(syntax === null ? [] : [formatPlace(syntax)]),
    ...qualifiedName(type, shower),
    ...withSuggestion(messagePieces(message === none ? null : message), value, shower),
  ];
}

/** The suggestion stands in front of the line's end. */
function withSuggestion(pieces: readonly string[], value: PyObject | null, shower: Shower): string[] {
  if (value === null || !isExceptionInstance(value)) return [...pieces];
  const suggestion = suggestionFor(value, (value as ExceptionObject).payload.traceback, shower);
  return suggestion === '' ? [...pieces] : [...pieces.slice(0, -1), suggestion, ...pieces.slice(-1)];
}

/**
 * With its module, but for those of the builtins and, from 3.11 on, of the program; from 3.9 on with the classes that it is in. The module
 * `traceback` did so in all versions.
 */
export function qualifiedName(type: PyObject, shower: Shower): string[] {
  const module = attributeText(type, '__module__');
  const isModule = shower === 'module';
  const name =
    isModule || has('qualified exceptions')
      ? (attributeText(type, '__qualname__') ?? '')
      : (type.payload as { readonly name: string }).name.replace(/^.*\./, '');
  if (module === 'builtins' || (module === '__main__' && (isModule || has('exceptions without __main__')))) return [name];
  return module === null ? ['<unknown>', name] : [module, '.', name];
}
