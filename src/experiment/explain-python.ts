/** Explains an expression's count on a real interpreter: by the kinds of its holders, as the walk of its heap tells them. */

import { utf8Bytes } from '../python/utf8.ts';
import { BILL_SCHEMA, type Bill, type BillLine } from '../result/bill.ts';
import { HELD_BY_C } from '../result/holders.ts';
import type { ExplainOutcome } from './explain.ts';
import type { AskedProgram, ProgramOutcome, ToldCount } from './subjects/program.ts';

export interface ExplainPythonRequest extends Pick<AskedProgram, 'filename' | 'mode' | 'version' | 'command' | 'stdout' | 'stderr'> {
  readonly expression: string;
  /** Bytes, one character each. */
  readonly setup: string;
  /** Runs the program. */
  readonly measure: (program: AskedProgram) => Promise<ProgramOutcome>;
}

/** The program (bytes, one character each) whose last line counts the expression's references. It prints nothing of its own. */
export function countedProgram(expression: string, setup: string): string {
  const before = setup === '' || /[\r\n]$/.test(setup) ? setup : `${setup}\n`;
  // A comment ends with its line.
  const end = expression.includes('#') ? '\n' : '';
  return `${before}import sys; sys.getrefcount(${utf8Bytes(expression)}${end})\n`;
}

/** Rejects as `measure` does. */
export async function explainPython(request: ExplainPythonRequest): Promise<ExplainOutcome> {
  const { expression, setup, filename, mode, version, command, stdout, stderr } = request;
  const source = countedProgram(expression, setup);
  const own = { name: 'explain', argv: [filename], count: 'holders', parameters: {} } as const;
  const outcome = await request.measure({ ...own, source, filename, mode, version, command, stdout, stderr });
  const told = outcome.counted?.at(-1);
  if (outcome.uncaught !== null || told === undefined) {
    if (outcome.uncaught === null) stderr('refplot: the program ended before it came to the expression\n');
    return { exitCode: outcome.exitCode || 1, bill: null };
  }
  return { exitCode: 0, bill: billOf(told, request, outcome) };
}

function billOf(
  told: ToldCount,
  { expression, version, command }: ExplainPythonRequest,
  { result: { subject, notes } }: ProgramOutcome,
): Bill {
  const lines = told.holders.map(({ kind, count }): BillLine => (kind === HELD_BY_C ? heldByC(count) : line(kind, count)));
  const count = lines.reduce((sum, { references }) => sum + references, 0);
  return {
    schema: BILL_SCHEMA,
    version,
    command,
    expression,
    subject: { ...subject, count: told.whole ? 'references' : 'holders' },
    object: told.of === null ? `a ${told.type}` : JSON.stringify(told.of),
    type: told.type,
    count,
    lines,
    notes: notes.filter(({ code }) => code === 'overcounted'),
  };
}

const line = (holder: string, references: number): BillLine => ({ part: 'program', references, holder, where: '' });

const heldByC = (references: number): BillLine => ({
  part: 'rest',
  references,
  holder: 'C code',
  where: 'variables in C, value stacks: no walk finds them',
});
