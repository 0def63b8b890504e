/** `'%s' % (value,)` as an f-string (optimize_format, Python/ast_opt.c 3.12.1). */
import type { Expr, ExprOf, Located } from '../syntax/tree.ts';

/** What stands for no text of the source. */
const NOWHERE: Located = { lineno: -1, col_offset: -1, end_lineno: -1, end_col_offset: -1 };

const LITERAL = /^(?:[^%]|%%)+/s;
const FORMAT = /^%([-+ #0]*)(\d*)(?:\.(\d*))?([sra])/s;
/** Widths and precisions that are longer are left to the `%` operator. */
const MOST_DIGITS = 2;

/** The parts of the f-string, or null where the format has others than `%s`, `%r`, `%a`, or not as many as there are values. */
export function formatParts(format: string, values: readonly Expr[]): Expr[] | null {
  const parts: Expr[] = [];
  const left = [...values];
  for (let rest = format; rest !== ''; ) {
    const literal = LITERAL.exec(rest)?.[0] ?? '';
    if (literal !== '') parts.push(constantText(literal.replaceAll('%%', '%')));
    rest = rest.slice(literal.length);
    if (rest === '') break;
    const value = left.shift();
    const match = FORMAT.exec(rest);
    if (value === undefined || match === null) return null;
    const part = formatted(value, match);
    if (part === null) return null;
    parts.push(part);
    rest = rest.slice(match[0].length);
  }
  return left.length === 0 ? parts : null;
}

function constantText(value: string): Expr {
  return { nodeType: 'Constant', constant: { kind: 'text', value }, ...NOWHERE };
}

function formatted(value: Expr, [, flags = '', width = '', precision, conversion]: RegExpExecArray): ExprOf<'FormattedValue'> | null {
  if (width.length > MOST_DIGITS || (precision ?? '').length > MOST_DIGITS) return null;
  const isRight = !flags.includes('-') && Number(width) > 0;
  const format = `${isRight ? '>' : ''}${width === '' ? '' : Number(width)}${precision === undefined ? '' : `.${Number(precision)}`}`;
  const { lineno, col_offset, end_lineno, end_col_offset } = value;
  return {
    nodeType: 'FormattedValue',
    value,
    conversion: (conversion as string).charCodeAt(0),
    ...(format === '' ? {} : { format_spec: { nodeType: 'JoinedStr', values: [constantText(format)], ...NOWHERE } }),
    ...{ lineno, col_offset, end_lineno, end_col_offset },
  };
}
