/** What Python 3 up to 3.9 says of Python 2's statements, whatever is wrong with them (_report_missing_parentheses, Objects/exceptions.c 3.9.18). */

const PRINT = /^[ \t\f\v\r\n]*print (.*)$/s;
const EXEC = /^[ \t\f\v\r\n]*exec /;

/** The words for a line with a statement of Python 2, or null. */
export function missingParentheses(line: string): string | null {
  if (line.includes('(')) return null;
  return messageOf(line) ?? messageOf(line.slice(line.indexOf(':') + 1));
}

function messageOf(statement: string): string | null {
  const [, printed] = PRINT.exec(statement) ?? [];
  if (printed !== undefined) return `Missing parentheses in call to 'print'. Did you mean print(${argumentsOf(printed)})?`;
  return EXEC.test(statement) ? "Missing parentheses in call to 'exec'" : null;
}

/** What is printed, with what stands for a comma at the end. */
function argumentsOf(printed: string): string {
  const data = (printed.split(';', 1)[0] as string).trim();
  return data.endsWith(',') ? `${data} end=" "` : data;
}
