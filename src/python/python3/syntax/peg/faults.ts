/** The errors that alternatives for what is wrong make: `verb labels: words` (Parser/pegen.c 3.10.13). */
import { invalidTarget, itemsOf, nameOf, nodeOf, type TargetPlace } from './nodes.ts';
import type { Parser } from './parser.ts';
import type { Token } from './token.ts';
import type { TokenError } from './token-error.ts';
import type { Match } from './token-reader.ts';

/** A place in the source and what is wrong there; columns count from 1, and the end is what CPython tells from 3.10 on. */
export interface Fault {
  readonly type: 'SyntaxError' | 'IndentationError' | 'TabError';
  readonly message: string;
  readonly line: number;
  readonly offset: number;
  readonly endLine: number;
  readonly endOffset: number;
  /** The text that is shown, where it is not the line with its end. */
  readonly text?: string | undefined;
  /** The name of what is parsed, where it is not the source itself. */
  readonly filename?: string;
  /** Whether it is where the source ends. */
  readonly isAtEnd?: boolean;
  /** Whether it is told of a tree, whose text is looked up in the file. */
  readonly isInTree?: boolean;
  /** Whether the tokenizer tells it itself. */
  readonly isPrompt?: boolean;
  /** Whether it is in braces of an f-string. */
  readonly isInside?: boolean;
}

/** Thrown where CPython sets its error. */
export class Raised extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.message);
    this.fault = fault;
  }
}

/** At a token: where it is, or how far the tokenizer has come (_PyPegen_raise_error). */
export function faultAt(token: Token, message: string, type: Fault['type'] = 'SyntaxError'): Fault {
  const { line, column, cursor, endLine, endColumn } = token;
  const offset = column < 0 ? cursor : column + 1;
  return { type, message, line, offset, endLine, endOffset: endColumn < 0 ? -1 : endColumn + 1 };
}

/** What the tokenizer tells. */
export function faultFrom({ type, message, line, offset, endOffset, isPrompt, text }: TokenError): Fault {
  return { type, message, line, offset, endLine: line, endOffset, isPrompt, text };
}

/** What `acted` is asked for: the matches that labels name, in the order of the labels. */
interface Wrong {
  readonly parser: Parser;
  readonly named: readonly Match[];
  readonly message: string;
  /** Of the version: `10` of 3.10. */
  readonly minor: number;
}

/** Makes the error, which is thrown, or null where the rule just fails. */
type Verb = (wrong: Wrong) => Fault | null;

const VERBS: Readonly<Record<string, Verb>> = {
  here: ({ parser, message }) => faultAt(lastToken(parser), message),
  next: ({ parser, message }) => faultAt(parser.tokens[parser.mark] as Token, message),
  indent: ({ parser, message }) => faultAt(lastToken(parser), message, 'IndentationError'),
  at: ({ named, ...wrong }) => range({ named: [named[0] as Match, named[0] as Match], ...wrong }),
  range: (wrong) => range(wrong),
  until: ({ named: [first, rest], ...wrong }) => range({ ...wrong, named: [first as Match, itemsOf(rest as Match).at(-1) as Match] }),
  ends: ({ named: [several, last], ...wrong }) => range({ ...wrong, named: [(several as Match).parts.at(-1) as Match, last as Match] }),
  items: ({ named: [rule], ...wrong }) => {
    const items = named('a', rule as Match) as Match;
    return range({ ...wrong, named: [items, items] });
  },
  from: (wrong) => fromStart(wrong),
  key: ({ parser, named, message }) => {
    const { line } = firstOf(named[0] as Match, parser);
    const { endLine, endColumn } = lastOf(named[0] as Match, parser);
    return { type: 'SyntaxError', message, line, offset: endColumn, endLine, endOffset: 0 };
  },
  bound: ({ named: [colon, type], message, ...wrong }) => {
    const what = (type as Match).alternative !== null && nodeOf(type as Match).alternative?.action === 'Tuple' ? 'constraints' : 'bound';
    return fromStart({ ...wrong, named: [colon as Match], message: `cannot use ${what} with ${message}` });
  },
  legacy: (wrong) => (isLegacy(wrong) ? range(wrong) : null),
  comma: (wrong) => (isLegacy(wrong) || wrong.parser.tokens[wrong.parser.mark - 1]?.level === 0 ? null : range(wrong)),
  arguments: ({ parser, named }) => {
    const unpacks = parser.tokens
      .slice((named[0] as Match).start, (named[0] as Match).end)
      .some((token, index, all) => isUnpacking(token, all[index - 1]));
    return faultAt(lastToken(parser), `positional argument follows keyword argument${unpacks ? ' unpacking' : ''}`);
  },
  generator: ({ named, ...wrong }) => {
    const items = itemsOf(named[0] as Match);
    const last = items.at(-1) as Match;
    return items.length <= 1
      ? null
      : range({ ...wrong, named: [last, named[1] ?? last], message: 'Generator expression must be parenthesized' });
  },
};

/** Does what an alternative's action says. Throws Raised; false where its rule fails, true where it is no error. */
export function act(action: string, match: Match, parser: Parser, minor: number): boolean {
  const [, verb, labels, words] = /^([a-z]+)((?: [a-z]+)*)(?:: (.*))?$/.exec(action) ?? [];
  if (verb === undefined || labels === undefined || !(verb === 'target' || verb in VERBS)) return true;
  const names = labels.trim().split(' ');
  const matches = names.flatMap((label) => named(label, match) ?? []);
  const fault =
    verb === 'target'
      ? target(names[0] as TargetPlace, matches, parser, words ?? '', minor)
      : make(verb, matches, parser, words ?? '', minor);
  if (fault === null) return false;
  throw new Raised(fault);
}

/** What has a label in an alternative. */
function named(label: string, { alternative, parts }: Match): Match | undefined {
  return parts[alternative?.labels.indexOf(label) ?? -1];
}

function make(verb: string, named: readonly Match[], parser: Parser, words: string, minor: number): Fault | null {
  return (VERBS[verb] as Verb)({ parser, named, message: filled(words, named[0], parser, minor), minor });
}

function target(place: TargetPlace, named: readonly Match[], parser: Parser, words: string, minor: number): Fault | null {
  const invalid = invalidTarget(named[0] as Match, place, parser.tokens);
  if (invalid !== null) return make('at', [invalid], parser, words, minor);
  return minor === 9 ? faultAt(lastToken(parser), 'invalid syntax') : null;
}

/** `%s` is what the first match is called, `%t` its first token, `%l` its line; `%p` is what parameters are called, up to 3.14 arguments. */
function filled(words: string, first: Match | undefined, parser: Parser, minor: number): string {
  const named = words.replaceAll('%p', minor < 15 ? 'argument' : 'parameter');
  if (first === undefined) return named;
  const { text, line } = firstOf(first, parser);
  return named.replace(/%[stl]/g, (mark) =>
    mark === '%s' ? nameOf(nodeOf(first), parser.tokens, minor === 9) : mark === '%t' ? text : `${line}`,
  );
}

/** From a match on, up to where the tokenizer is (RAISE_SYNTAX_ERROR_STARTING_FROM). */
function fromStart(wrong: Omit<Wrong, 'minor'>): Fault {
  const { line, cursor } = lastToken(wrong.parser);
  return { ...range({ ...wrong, named: [wrong.named[0] as Match, wrong.named[0] as Match] }), endLine: line, endOffset: cursor };
}

function range({ parser, named, message }: Omit<Wrong, 'minor'>): Fault {
  const { line, column } = firstOf(nodeOf(named[0] as Match), parser);
  const { endLine, endColumn } = lastOf(nodeOf(named[1] as Match), parser);
  return { type: 'SyntaxError', message, line, offset: column + 1, endLine, endOffset: endColumn + 1 };
}

const firstOf = ({ start }: Match, { tokens }: Parser): Token => tokens[start] as Token;
const lastOf = ({ end }: Match, { tokens }: Parser): Token => tokens[end - 1] as Token;
const lastToken = ({ tokens, filled }: Parser): Token => tokens[filled - 1] as Token;

/** Whether a name was a statement in Python 2 (_PyPegen_check_legacy_stmt). */
function isLegacy({ parser, named: [name] }: Wrong): boolean {
  const { start, end } = nodeOf(name as Match);
  return end === start + 1 && ['print', 'exec'].includes(parser.tokens[start]?.text ?? '');
}

const isUnpacking = ({ text }: Token, before: Token | undefined): boolean => text === '**' && (before === undefined || before.text === ',');
