/** Patterns: which expressions may be in them (validate_pattern_match_value, Python/ast.c 3.14.2; compiler_pattern, Python/compile.c 3.10.13). */
import type { Expr, Located } from '../syntax/tree.ts';
import type { Visitors } from './checker.ts';

const isFormatted = ({ nodeType }: Expr): boolean => nodeType === 'JoinedStr' || nodeType === 'TemplateStr';

export const PATTERNS: Visitors = {
  MatchValue: (checker, node: Located & { value: Expr }) => {
    if (isFormatted(node.value)) checker.refuse(node, 'patterns may only match literals and attribute lookups');
  },
  MatchMapping: (checker, node: Located & { keys: Expr[] }, around) => {
    if (node.keys.some(isFormatted)) checker.refuse(node, 'mapping pattern keys may only match literals and attribute lookups');
    checker.below(node, around);
  },
};
