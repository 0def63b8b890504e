/** Explains an expression's count: runs the setup program and, as its last line, the call of `sys.getrefcount`. */
import { type Explanation, explain, type InterpreterOptions, type RunMode, syntaxErrorOf, type VersionProfile } from '../python/index.ts';
import { utf8Bytes } from '../python/utf8.ts';
import { BILL_SCHEMA, type Bill } from '../result/bill.ts';
import type { Note } from '../result/result.ts';
import { subjectOf } from './subjects/builtin.ts';

export interface ExplainRequest
  extends Pick<InterpreterOptions, 'filename' | 'path' | 'mode' | 'images' | 'stderr' | 'maxSteps' | 'maxMemory'> {
  readonly expression: string;
  /** Bytes, one character each. */
  readonly setup: string;
  readonly target: string;
  readonly profile: VersionProfile;
  readonly version: string;
  readonly command: Bill['command'];
  /** Takes what the setup program prints. */
  readonly stdout: InterpreterOptions['stdout'];
}

export interface ExplainOutcome {
  /** 0, or 1 where the program did not come to the expression. */
  readonly exitCode: number;
  /** Null where the program did not come to the expression. */
  readonly bill: Bill | null;
}

/** The program (bytes, one character each) whose last line counts the expression's references. */
export function explainedProgram(expression: string, setup: string): string {
  const before = setup === '' || /[\r\n]$/.test(setup) ? setup : `${setup}\n`;
  // A comment ends with its line.
  const end = expression.includes('#') ? '\n' : '';
  return `${before}import sys; print(sys.getrefcount(${utf8Bytes(expression)}${end}))\n`;
}

const LINE_ENDS = /\r\n|\r|\n/g;

/** Throws an Error where the lines do not add up or the audit finds the bookkeeping wrong: a defect of refplot. */
export function explainBuiltin(request: ExplainRequest): ExplainOutcome {
  const error = syntaxErrorOf(utf8Bytes(request.expression), request.profile);
  if (error !== null) {
    request.stderr(error);
    return { exitCode: 1, bill: null };
  }
  const { outcome, bill } = runTo(request, request.mode);
  if (outcome.uncaught !== null && outcome.uncaught !== 'SystemExit') return { exitCode: outcome.exitCode, bill: null };
  if (bill === null) {
    request.stderr('refplot: the program ended before it came to the expression\n');
    return { exitCode: 1, bill: null };
  }
  const notes = [...outcome.notes.map(({ code, text }): Note => ({ code, text })), ...arenaNotes(request, bill)];
  const { object, type, count, lines, isImmortal } = bill;
  const subject = {
    ...subjectOf(request.target, request.mode, outcome),
    count: isImmortal ? ('holders' as const) : ('references' as const),
  };
  const { version, command, expression } = request;
  return {
    exitCode: 0,
    bill: { schema: BILL_SCHEMA, version, command, expression, subject, object, type, count, lines, notes },
  };
}

function runTo(request: ExplainRequest, mode: RunMode): Explanation {
  const { profile, filename, path, images, stdout, stderr, maxSteps, maxMemory } = request;
  const source = explainedProgram(request.expression, request.setup);
  // The call's own line is the last but for those that a comment in the expression makes.
  const line = (source.slice(0, source.lastIndexOf('import sys; print(')).match(LINE_ENDS)?.length ?? 0) + 1;
  const options = { profile, filename, mode, argv: [filename], images, stdout, stderr, audit: 'end' as const };
  const limits = { ...(maxSteps === undefined ? {} : { maxSteps }), ...(maxMemory === undefined ? {} : { maxMemory }) };
  const explanation = explain(source, line, { ...options, ...(path === undefined ? {} : { path }), ...limits });
  const [mismatch] = explanation.outcome.mismatches;
  if (mismatch !== undefined) throw new Error(`reference counts do not add up: ${mismatch}`);
  return explanation;
}

/** What is the parser's arena? What is gone when the program is compiled first. */
function arenaNotes(request: ExplainRequest, { lines, count }: NonNullable<Explanation['bill']>): Note[] {
  const holders = lines.map(({ holder }) => holder);
  if (request.mode !== 'script' || request.setup !== '' || !holders.includes(ARENA)) return [];
  const compiled = runTo({ ...request, stdout: () => {}, stderr: () => {} }, 'module').bill;
  if (compiled === null) return [];
  const literal = count === 3 && ['constant', 'value stack', ARENA].every((each) => holders.includes(each));
  const text = literal
    ? `the article calls the third reference "the getrefcount method itself"; it is the parser's arena: with --mode module, where there is none, the count is ${compiled.count}`
    : `with --mode module, where there is no parser's arena, the count is ${compiled.count.toLocaleString('en')}`;
  return [{ code: 'arena', text }];
}

const ARENA = "parser's arena";
