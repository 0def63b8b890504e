/** What matched tokens are as parts of a syntax tree: their kind, place and items. */
import type { Token } from './token.ts';
import type { Match } from './token-reader.ts';

/** Names of what alternatives make that are no kinds of nodes. */
const NO_KINDS: ReadonlySet<string> = new Set(['star', 'dotted', 'spec', 'string']);

const isKind = ({ alternative }: Match): boolean => {
  const action = alternative?.action ?? null;
  return action !== null && /^\w+$/.test(action) && !NO_KINDS.has(action);
};

/** The match that is a node, or a token or list of nodes where it is none: brackets around one are not part of it. */
export function nodeOf(match: Match): Match {
  if (isKind(match)) return match;
  const rules = match.parts.filter(({ alternative }) => alternative !== null);
  return rules.length === 1 ? nodeOf(rules[0] as Match) : match;
}

/** The nodes directly below one. */
export function itemsOf({ parts }: Match): Match[] {
  return parts.flatMap((part) => (isKind(part) ? [part] : itemsOf(part)));
}

/** What a node is called in messages (_PyPegen_get_expr_name, Parser/pegen.c 3.10.13; `until39` are those of 3.9). */
const NAMES: Readonly<Record<string, string>> = {
  Attribute: 'attribute',
  Subscript: 'subscript',
  Starred: 'starred',
  Name: 'name',
  List: 'list',
  Tuple: 'tuple',
  Lambda: 'lambda',
  Call: 'function call',
  BoolOp: 'expression',
  BinOp: 'expression',
  UnaryOp: 'expression',
  GeneratorExp: 'generator expression',
  Yield: 'yield expression',
  Await: 'await expression',
  ListComp: 'list comprehension',
  SetComp: 'set comprehension',
  DictComp: 'dict comprehension',
  Dict: 'dict literal',
  Set: 'set display',
  Constant: 'literal',
  True: 'True',
  False: 'False',
  None: 'None',
  Ellipsis: 'ellipsis',
  Compare: 'comparison',
  IfExp: 'conditional expression',
  NamedExpr: 'named expression',
};
const NAMES_39: Readonly<Record<string, string>> = {
  BoolOp: 'operator',
  BinOp: 'operator',
  UnaryOp: 'operator',
  Dict: 'dict display',
  Ellipsis: 'Ellipsis',
};

export function nameOf(match: Match, tokens: readonly Token[], is39: boolean): string {
  const kind = kindOf(match);
  if (kind === 'strings') return nameOfStrings(tokens.slice(match.start, match.end));
  return (is39 ? NAMES_39[kind] : undefined) ?? NAMES[kind] ?? kind;
}

function nameOfStrings(tokens: readonly Token[]): string {
  if (tokens[0]?.kind === 'TSTRING_START') return 't-string expression';
  return tokens.some(isFormat) ? 'f-string expression' : 'literal';
}

const isFormat = ({ text }: Token): boolean => /^[a-z]*f/i.test(text);

const kindOf = ({ alternative }: Match): string => alternative?.action ?? '';

export type TargetPlace = 'star' | 'for' | 'del';

/** The part of a target that cannot be one, or null (_PyPegen_get_invalid_target). */
export function invalidTarget(match: Match, place: TargetPlace, tokens: readonly Token[]): Match | null {
  const node = nodeOf(match);
  switch (kindOf(node)) {
    case 'Name':
    case 'Attribute':
    case 'Subscript':
      return null;
    case 'List':
    case 'Tuple':
      return firstInvalid(itemsOf(node), place, tokens);
    case 'Starred':
      return place === 'del' ? node : firstInvalid(itemsOf(node), place, tokens);
    case 'Compare':
      // `for a in b` is read as a comparison.
      if (place !== 'for') return node;
      return isMembership(node, tokens) ? invalidTarget(itemsOf(node)[0] as Match, place, tokens) : null;
    default:
      return node;
  }
}

function firstInvalid(items: readonly Match[], place: TargetPlace, tokens: readonly Token[]): Match | null {
  for (const item of items) {
    const found = invalidTarget(item, place, tokens);
    if (found !== null) return found;
  }
  return null;
}

const isMembership = ({ parts }: Match, tokens: readonly Token[]): boolean => tokens[(parts[1] as Match).start]?.text === 'in';
