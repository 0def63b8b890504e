/** Exceptions as Python 3 prints them, with those that led to them (PyErr_Display and print_chained, Python/pythonrun.c 3.8.18). */

import { none } from '../../cache/singletons.ts';
import type { PyObject } from '../../memory/object.ts';
import type { ExceptionObject } from '../../object/exception.ts';
import { exceptionTypes } from '../../object/exception-types.ts';
import { isExceptionInstance } from '../../protocol/exception-match.ts';
import { str } from '../../protocol/object.ts';
import { formatPlace } from '../../syntax/format-error.ts';
import { has } from '../../versions/features.ts';
import { attributeText, messagePieces } from '../../vm/print-exception.ts';
import { syntaxErrorPlace } from '../../vm/syntax-exception.ts';
import { suggestionFor } from './suggestions/suggest.ts';
import { noteLines } from './traceback/exception-notes.ts';
import { exceptionTree, type ShownException } from './traceback/exception-tree.ts';
import { formatTraceback } from './traceback/format-traceback.ts';
import { linesOf, Margin } from './traceback/margin.ts';
import type { Shower } from './traceback/one-line-anchors.ts';
import { isGroup } from './types/exception-group/group.ts';

const CAUSE = '\nThe above exception was the direct cause of the following exception:\n\n';
const CONTEXT = '\nDuring handling of the above exception, another exception occurred:\n\n';

/** The pieces in the order in which they are written; the exception must be normalized. */
export function formatException(type: PyObject, value: PyObject | null, traceback: PyObject | null): string[] {
  if (value !== null && isExceptionInstance(value)) return formatAll(value, traceback, 'interpreter', true);
  return [...formatTraceback(traceback, 'interpreter'), ...formatExceptionOnly(type, value, 'interpreter')];
}

/** What the module `traceback` shows before an exception: those that led to it. */
export function formatBefore(value: PyObject): string[] {
  return isExceptionInstance(value) ? new Text('module').before(exceptionTree(value as ExceptionObject, 'module')) : [];
}

/** An exception with its traceback and, where they are wanted, those that led to it. */
export function formatAll(value: PyObject, traceback: PyObject | null, shower: Shower, chain: boolean): string[] {
  const shown = exceptionTree(value as ExceptionObject, shower);
  const text = new Text(shower);
  return [...(chain ? text.before(shown) : []), ...text.alone(shown, traceback)];
}

/** The text of exceptions, at the margin that they have in groups. */
class Text {
  private readonly shower: Shower;
  private readonly margin: Margin;

  constructor(shower: Shower) {
    this.shower = shower;
    this.margin = new Margin(shower);
  }

  /** What led to it. */
  before({ cause, context }: ShownException): string[] {
    if (cause !== null) return [...this.whole(cause), ...this.margin.framed([CAUSE])];
    return context === null ? [] : [...this.whole(context), ...this.margin.framed([CONTEXT])];
  }

  private whole(shown: ShownException): string[] {
    return [...this.before(shown), ...this.alone(shown, shown.exception.payload.traceback)];
  }

  alone(shown: ShownException, traceback: PyObject | null): string[] {
    const { exception } = shown;
    if (isGroup(exception)) return this.group(shown, traceback);
    return this.margin.framed([...formatTraceback(traceback, this.shower), ...this.only(exception, traceback)]);
  }

  private only(exception: ExceptionObject, traceback: PyObject | null): string[] {
    return formatExceptionOnly(exception.type, exception, this.shower, traceback);
  }

  /** A group, and its exceptions under it, behind a margin of their own. */
  private group({ exception, members }: ShownException, traceback: PyObject | null): string[] {
    const { margin } = this;
    if (margin.depth > DEEPEST) return margin.framed([`... (max_group_depth is ${DEEPEST})\n`]);
    const isTop = margin.depth === 0;
    if (isTop) margin.depth++;
    const [title, ...entries] = formatTraceback(traceback, this.shower);
    const head = title === undefined ? [] : margin.framed([`Exception Group ${title}`], isTop ? '+' : '|');
    const lines = [...head, ...margin.framed([...entries, ...this.only(exception, traceback)]), ...this.members(members)];
    if (isTop) margin.depth = 0;
    return lines;
  }

  private members(members: readonly ShownException[]): string[] {
    const { margin } = this;
    const shown = members.slice(0, WIDEST + 1);
    margin.needsClose = false;
    return shown.flatMap((each, index) => {
      const isLast = index === shown.length - 1;
      if (isLast) margin.needsClose = true;
      const title = index < WIDEST ? String(index + 1) : '...';
      const rule = `${margin.indent()}${index === 0 ? '+-' : '  '}+---------------- ${title} ----------------\n`;
      margin.depth++;
      const lines = index < WIDEST ? this.whole(each) : margin.framed([moreExceptions(members.length - WIDEST)]);
      const end = isLast && margin.needsClose ? [`${margin.indent()}+------------------------------------\n`] : [];
      if (isLast) margin.needsClose = false;
      margin.depth--;
      return [rule, ...lines, ...end];
    });
  }
}

/** So many of a group's exceptions are shown, and groups so deep (Lib/traceback.py 3.11.7: max_group_width, max_group_depth). */
const WIDEST = 15;
const DEEPEST = 10;

const moreExceptions = (left: number): string => `and ${left} more exception${left > 1 ? 's' : ''}\n`;

/**
 * The place of a SyntaxError, then the type and its message, and notes. Of the module `traceback` each is a piece, and so is each line of the
 * place (TracebackException.format_exception_only, Lib/traceback.py 3.6.15 to 3.13.0).
 */
export function formatExceptionOnly(type: PyObject, value: PyObject | null, shower: Shower, traceback = tracebackOf(value)): string[] {
  const syntax = value === null ? null : syntaxParts(value, shower);
  const message = syntax === null ? value : syntax.message;
  const place = syntax === null ? [] : [syntax.place];
  const what = [
    ...qualifiedName(type, shower),
    ...withSuggestion(messagePieces(message === none ? null : message), value, traceback, shower),
  ];
  return [
    ...(shower === 'module' ? [...place.flatMap(linesOf), what.join('')] : [...place, ...what]),
    ...(value === null || !isExceptionInstance(value) ? [] : noteLines(value)),
  ];
}

/** What is shown of a SyntaxError instead of its str; null of other exceptions, and where it tells no place. */
function syntaxParts(value: PyObject, shower: Shower): { readonly place: string; readonly message: PyObject } | null {
  const syntax = syntaxErrorPlace(value);
  if (syntax !== null) return { place: formatPlace(syntax), message: syntax.message };
  return shower === 'interpreter' || has('syntax errors may have no line') ? null : unplaced(value);
}

/** Of a SyntaxError without a line the module told that it has none (Lib/traceback.py 3.6.15, 3.7.16). */
function unplaced(value: PyObject): ReturnType<typeof syntaxParts> {
  if (!value.type.payload.mro.includes(exceptionTypes.SyntaxError)) return null;
  const { members } = (value as ExceptionObject).payload;
  const [filename, lineno, message] = ['filename', 'lineno', 'msg'].map((name) => members.get(name) ?? none) as [
    PyObject,
    PyObject,
    PyObject,
  ];
  return { place: `  File "${filename === none ? '<string>' : str(filename)}", line ${str(lineno)}\n`, message };
}

const tracebackOf = (value: PyObject | null): PyObject | null =>
  value !== null && isExceptionInstance(value) ? (value as ExceptionObject).payload.traceback : null;

/** The suggestion stands in front of the line's end. */
function withSuggestion(pieces: readonly string[], value: PyObject | null, traceback: PyObject | null, shower: Shower): string[] {
  if (value === null || !isExceptionInstance(value)) return [...pieces];
  const suggestion = suggestionFor(value, traceback, shower);
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
