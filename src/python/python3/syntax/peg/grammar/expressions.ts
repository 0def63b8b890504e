/** Expressions (Grammar/python.gram of 3.9.18, 3.10.13 and 3.11.7), in the notation of `notation.ts`. */
export const EXPRESSIONS = `
expressions = expression (',' expression)+ ','? | expression ',' | expression
memo expression = disjunction 'if' disjunction 'else' expression | disjunction | lambdef
yield_expr = 'yield' 'from' expression | 'yield' star_expressions?
star_expressions = star_expression (',' star_expression)+ ','? | star_expression ',' | star_expression
memo star_expression = '*' bitwise_or | expression
star_named_expressions = star_named_expression%',' ','?
star_named_expression = '*' bitwise_or | named_expression
assignment_expression = NAME ':=' ~ expression
3.9 named_expression = NAME ':=' ~ expression | expression !':='
3.10+ named_expression = assignment_expression | expression !':='

memo disjunction = conjunction ('or' conjunction)+ | conjunction
memo conjunction = inversion ('and' inversion)+ | inversion
memo inversion = 'not' inversion | comparison
comparison = bitwise_or compare_op_bitwise_or_pair+ | bitwise_or
compare_op_bitwise_or_pair = '==' bitwise_or | '!=' bitwise_or | '<=' bitwise_or | '<' bitwise_or | '>=' bitwise_or | '>' bitwise_or
  | 'not' 'in' bitwise_or | 'in' bitwise_or | 'is' 'not' bitwise_or | 'is' bitwise_or
left bitwise_or = bitwise_or '|' bitwise_xor | bitwise_xor
left bitwise_xor = bitwise_xor '^' bitwise_and | bitwise_and
left bitwise_and = bitwise_and '&' shift_expr | shift_expr
left shift_expr = shift_expr '<<' sum | shift_expr '>>' sum | sum
left sum = sum '+' term | sum '-' term | term
left term = term '*' factor | term '/' factor | term '//' factor | term '%' factor | term '@' factor | factor
memo factor = '+' factor | '-' factor | '~' factor | power
power = await_primary '**' factor | await_primary
memo await_primary = 'await' primary | primary
left primary = primary '.' NAME | primary genexp | primary '(' arguments? ')' | primary '[' slices ']' | atom
slices = slice !',' | <-3.10> slice%',' ','? | <3.11+> (slice | starred_expression)%',' ','?
slice = expression? ':' expression? (':' expression?)? | <3.9> expression | <3.10+> named_expression
atom = NAME | 'True' | 'False' | 'None' | &STRING strings | NUMBER | &'(' (tuple | group | genexp) | &'[' (list | listcomp)
  | &'{' (dict | set | dictcomp | setcomp) | '...'
group = '(' (yield_expr | named_expression) ')'
memo strings = STRING+ {strings}

list = '[' star_named_expressions? ']'
tuple = '(' (star_named_expression ',' star_named_expressions?)? ')'
set = '{' star_named_expressions '}'
dict = '{' double_starred_kvpairs? '}'
double_starred_kvpairs = double_starred_kvpair%',' ','?
double_starred_kvpair = '**' bitwise_or | kvpair
kvpair = expression ':' expression
for_if_clauses = for_if_clause+
for_if_clause = 'async' 'for' star_targets 'in' ~ disjunction ('if' disjunction)* | 'for' star_targets 'in' ~ disjunction ('if' disjunction)*
3.9 listcomp = '[' named_expression ~ for_if_clauses ']'
3.10+ listcomp = '[' named_expression for_if_clauses ']'
3.9 setcomp = '{' named_expression ~ for_if_clauses '}'
3.10+ setcomp = '{' named_expression for_if_clauses '}'
3.9 genexp = '(' named_expression ~ for_if_clauses ')'
3.10+ genexp = '(' (assignment_expression | expression !':=') for_if_clauses ')'
dictcomp = '{' kvpair for_if_clauses '}'

memo arguments = args ','? &')'
args = <3.9> (starred_expression | named_expression !'=')%',' (',' kwargs)?
  | <3.10+> (starred_expression | (assignment_expression | expression !':=') !'=')%',' (',' kwargs)? | kwargs
kwargs = kwarg_or_starred%',' ',' kwarg_or_double_starred%',' | kwarg_or_starred%',' | kwarg_or_double_starred%','
starred_expression = '*' expression
kwarg_or_starred = NAME '=' expression | starred_expression
kwarg_or_double_starred = NAME '=' expression | '**' expression
`;
