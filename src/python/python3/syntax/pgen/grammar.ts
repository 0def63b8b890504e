/** The grammar of CPython 3.6.15, 3.7.16 and 3.8.18 (Grammar/Grammar), in the notation of `peg/notation.ts`: which of several ways is open, the next token says. */
import { type Grammar, readGrammar } from '../peg/notation.ts';

/** Where a grammar starts. */
export const STARTS = { exec: 'file_input', eval: 'eval_input', single: 'single_input' } as const;

const STATEMENTS = `
single_input = (NEWLINE | simple_stmt | compound_stmt NEWLINE?) ENDMARKER?
file_input = (NEWLINE | stmt)* ENDMARKER
eval_input = testlist NEWLINE* ENDMARKER
fstring_input = testlist_comp ENDMARKER
decorator = '@' dotted_name ('(' arglist? ')')? NEWLINE
decorated = decorator+ (classdef | funcdef | ASYNC funcdef)
funcdef = 'def' NAME parameters ('->' test)? ':' suite
parameters = '(' typedargslist? ')'
stmt = simple_stmt | compound_stmt
simple_stmt = small_stmt (';' small_stmt)* ';'? NEWLINE
small_stmt = expr_stmt | del_stmt | 'pass' | 'break' | 'continue' | return_stmt | raise_stmt | yield_expr | import_name | import_from
  | global_stmt | nonlocal_stmt | assert_stmt
expr_stmt = testlist_star_expr (annassign | augassign (yield_expr | testlist) | ('=' (yield_expr | testlist_star_expr))*)
annassign = ':' test (<-3.7> '=' test | <3.8> '=' (yield_expr | testlist_star_expr))?
testlist_star_expr = (test | star_expr) (',' (test | star_expr))* ','?
augassign = '+=' | '-=' | '*=' | '@=' | '/=' | '%=' | '&=' | '|=' | '^=' | '<<=' | '>>=' | '**=' | '//='
del_stmt = 'del' exprlist
-3.7 return_stmt = 'return' testlist?
3.8 return_stmt = 'return' testlist_star_expr?
raise_stmt = 'raise' (test ('from' test)?)?
import_name = 'import' dotted_as_name (',' dotted_as_name)*
import_from = 'from' (('.' | '...')* dotted_name | ('.' | '...')+) 'import' ('*' | '(' import_as_names ')' | import_as_names)
import_as_name = NAME ('as' NAME)?
dotted_as_name = dotted_name ('as' NAME)?
import_as_names = import_as_name (',' import_as_name)* ','?
dotted_name = NAME ('.' NAME)*
global_stmt = 'global' NAME (',' NAME)*
nonlocal_stmt = 'nonlocal' NAME (',' NAME)*
assert_stmt = 'assert' test (',' test)?
compound_stmt = if_stmt | while_stmt | for_stmt | try_stmt | with_stmt | funcdef | classdef | decorated | async_stmt
async_stmt = ASYNC (funcdef | with_stmt | for_stmt)
if_stmt = 'if' namedexpr_test ':' suite ('elif' namedexpr_test ':' suite)* ('else' ':' suite)?
while_stmt = 'while' namedexpr_test ':' suite ('else' ':' suite)?
for_stmt = 'for' exprlist 'in' testlist ':' suite ('else' ':' suite)?
try_stmt = 'try' ':' suite ((except_clause ':' suite)+ ('else' ':' suite)? ('finally' ':' suite)? | 'finally' ':' suite)
with_stmt = 'with' with_item (',' with_item)* ':' suite
with_item = test ('as' expr)?
except_clause = 'except' (test ('as' NAME)?)?
suite = simple_stmt | NEWLINE INDENT stmt+ DEDENT
classdef = 'class' NAME ('(' arglist? ')')? ':' suite
`;

/** Parameters, with annotations or, of a lambda, without. */
function parameterList(name: string, parameter: string): string {
  const more = `(',' ${parameter} ('=' test)?)*`;
  const named = `'**' ${parameter} ','?`;
  const starred = `'*' ${parameter}? ${more} (',' (${named})?)? | ${named}`;
  const all = `${parameter} ('=' test)? ${more} (',' (${starred})?)? | ${starred}`;
  return `-3.7 ${name} = ${all}
3.8 ${name} = ${parameter} ('=' test)? ${more} ',' '/' (',' (${all})?)? | ${all}
`;
}

const EXPRESSIONS = `
tfpdef = NAME (':' test)?
vfpdef = NAME
namedexpr_test = test (<3.8> ':=' test)?
test = or_test ('if' or_test 'else' test)? | lambdef
test_nocond = or_test | lambdef_nocond
lambdef = 'lambda' varargslist? ':' test
lambdef_nocond = 'lambda' varargslist? ':' test_nocond
or_test = and_test ('or' and_test)*
and_test = not_test ('and' not_test)*
not_test = 'not' not_test | comparison
comparison = expr (comp_op expr)*
comp_op = '<' | '>' | '==' | '>=' | '<=' | '<>' | '!=' | 'in' | 'not' 'in' | 'is' | 'is' 'not'
star_expr = '*' expr
expr = xor_expr ('|' xor_expr)*
xor_expr = and_expr ('^' and_expr)*
and_expr = shift_expr ('&' shift_expr)*
shift_expr = arith_expr (('<<' | '>>') arith_expr)*
arith_expr = term (('+' | '-') term)*
term = factor (('*' | '@' | '/' | '%' | '//') factor)*
factor = ('+' | '-' | '~') factor | power
power = atom_expr ('**' factor)?
atom_expr = AWAIT? atom trailer*
atom = '(' (yield_expr | testlist_comp)? ')' | '[' testlist_comp? ']' | '{' dictorsetmaker? '}' | NAME | NUMBER | STRING+ | '...'
  | 'None' | 'True' | 'False'
testlist_comp = (namedexpr_test | star_expr) (comp_for | (',' (namedexpr_test | star_expr))* ','?)
trailer = '(' arglist? ')' | '[' subscriptlist ']' | '.' NAME
subscriptlist = subscript (',' subscript)* ','?
subscript = test | test? ':' test? (':' test?)?
exprlist = (expr | star_expr) (',' (expr | star_expr))* ','?
testlist = test (',' test)* ','?
dictorsetmaker = (test ':' test | '**' expr) (comp_for | (',' (test ':' test | '**' expr))* ','?)
  | (test | star_expr) (comp_for | (',' (test | star_expr))* ','?)
arglist = argument (',' argument)* ','?
argument = test comp_for? | <3.8> test ':=' test | test '=' test | '**' test | '*' test
comp_iter = comp_for | comp_if
comp_for = ASYNC? 'for' exprlist 'in' or_test comp_iter?
comp_if = 'if' test_nocond comp_iter?
yield_expr = 'yield' yield_arg?
-3.7 yield_arg = 'from' test | testlist
3.8 yield_arg = 'from' test | testlist_star_expr
`;

const grammars = new Map<string, Grammar>();

/** The rules by which a version parses. */
export function grammarOf(version: string): Grammar {
  const chapters = [STATEMENTS, parameterList('typedargslist', 'tfpdef'), parameterList('varargslist', 'vfpdef'), EXPRESSIONS];
  const grammar = grammars.get(version) ?? readGrammar(chapters, version);
  grammars.set(version, grammar);
  return grammar;
}
