/** From source text to syntax tree. */
import { parse } from 'py-ast';
import { decodeSource, type SourcePlace } from './encoding.ts';
import { ErrorPlaces, type PythonSyntaxError } from './errors.ts';
import type { GrammarStart } from './grammar.ts';
import { TARGET_NAMES } from './reader/targets.ts';
import { Reader } from './reader.ts';
import { rewritePython2 } from './rewrite.ts';
import type { Stmt, Tree } from './tree.ts';

export interface ParseOptions extends SourcePlace {
  readonly mode: GrammarStart;
  /** Features of `__future__` that the code around has. */
  readonly features?: ReadonlySet<string>;
}

export interface Parsed {
  readonly tree: Tree;
  /** Features of `__future__`: those given and those imported. */
  readonly future: ReadonlySet<string>;
}

/** Parses Python 2.7 source, one character per byte. Throws {@link PythonSyntaxError}. */
export function parseSource(bytes: string, options: ParseOptions): Parsed {
  const { filename, mode, origin, features = new Set() } = options;
  const { source, ended, decode } = decodeSource(bytes, options);
  const kind = { origin, ended, whole: mode === 'exec' };
  const places = new ErrorPlaces(filename, bytes === '' ? '' : source, kind);
  const rewritten = rewritePython2(source, places, { start: mode, features });
  const raw = parseRewritten(rewritten.source, places);
  const unicodeLiterals = rewritten.future.has('unicode_literals');
  const body = new Reader(rewritten, places, { decode, unicodeLiterals }).body(raw);
  return { tree: shape(body, mode), future: rewritten.future };
}

function shape(body: Stmt[], mode: GrammarStart): Tree {
  if (mode === 'exec') return { nodeType: 'Module', body };
  if (mode === 'single') return { nodeType: 'Interactive', body };
  const [only] = body;
  if (only?.nodeType !== 'Expr') throw new Error('an expression was parsed as something else');
  return { nodeType: 'Expression', body: only.value };
}

/** py-ast's messages, matched to those of CPython 2.7's parser. */
const MESSAGES: readonly (readonly [RegExp, string, PythonSyntaxError['pythonType']])[] = [
  [/unexpected indent/i, 'unexpected indent', 'IndentationError'],
  [/expected (an )?indented block/i, 'expected an indented block', 'IndentationError'],
  [/indentation error|unindent|dedent/i, 'unindent does not match any outer indentation level', 'IndentationError'],
  [/tabs and spaces/i, 'inconsistent use of tabs and spaces in indentation', 'TabError'],
  [/positional argument follows keyword/i, 'non-keyword arg after keyword arg', 'SyntaxError'],
  [/keyword argument repeated/i, 'keyword argument repeated', 'SyntaxError'],
  [/default 'except:' must be last/, "default 'except:' must be last", 'SyntaxError'],
  [/parameter without a default/, 'non-default argument follows default argument', 'SyntaxError'],
  [/illegal expression for augmented assignment/, 'illegal expression for augmented assignment', 'SyntaxError'],
  [/Expected '\)' after arguments/, "keyword can't be an expression", 'SyntaxError'],
];

// biome-ignore lint/suspicious/noExplicitAny: py-ast does not export the types of most of its nodes
function parseRewritten(source: string, places: ErrorPlaces): any[] {
  try {
    return parse(source).body;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const { lineno, col_offset } = placeOf(error);
    const known = MESSAGES.find(([pattern]) => pattern.test(error.message));
    const target = /cannot (?:assign to|delete) (\w+)/.exec(error.message)?.[1];
    if (target !== undefined) throw places.at(lineno, null, targetMessage(target, places.line(lineno)));
    if (known !== undefined) throw places.at(lineno, null, known[1], known[2]);
    throw places.at(lineno, col_offset, 'invalid syntax');
  }
}

const CALL = /[\w\])]\([^()]*\)\s*(?:[-+*/%&|^<>]*=|\)|,|:|$)/;

/** py-ast tells neither calls nor comparisons nor operations apart; the line does. */
function targetMessage(name: string, line: string): string {
  const kind = name !== 'expression' ? name : CALL.test(line) ? 'Call' : /<[^=]|>[^=]|==/.test(line) ? 'Compare' : 'BinOp';
  const target = kind === 'literal' ? kind : (TARGET_NAMES[kind] ?? 'operator');
  return `can't ${/^\s*del\b/.test(line) ? 'delete' : 'assign to'} ${target}`;
}

function placeOf(error: Error): { lineno: number; col_offset: number | null } {
  const { lineno, end_col_offset } = error as Error & { lineno?: number; end_col_offset?: number };
  if (lineno !== undefined) return { lineno, col_offset: end_col_offset ?? null };
  const match = /at line (\d+)/.exec(error.message);
  return { lineno: match === null ? 1 : Number(match[1]), col_offset: null };
}
