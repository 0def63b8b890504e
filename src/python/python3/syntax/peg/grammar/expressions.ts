/** Expressions (Grammar/python.gram of 3.9.18, 3.10.13 and 3.11.7), in the notation of `notation.ts`. */
export const EXPRESSIONS = `
expressions = expression (',' expression)+ ','? -> Tuple | expression ',' -> Tuple | expression
memo expression = <3.15+> invalid_if_expression | <3.10+> invalid_expression | <3.10+> invalid_legacy_expression | if_expression | disjunction | lambdef
if_expression = disjunction 'if' disjunction 'else' expression -> IfExp
yield_expr = 'yield' 'from' expression -> Yield | 'yield' star_expressions? -> Yield
star_expressions = star_expression (',' star_expression)+ ','? -> Tuple | star_expression ',' -> Tuple | star_expression
memo star_expression = '*' bitwise_or -> Starred | expression
star_named_expressions = star_named_expression%',' ','?
star_named_expressions_sequence = star_named_expression_sequence%',' ','?
star_named_expression_sequence = <3.15+> invalid_starred_expression_unpacking_sequence | star_named_expression
star_named_expression = '*' bitwise_or -> Starred | named_expression
assignment_expression = NAME ':=' ~ expression -> NamedExpr
3.9 named_expression = NAME ':=' ~ expression -> NamedExpr | expression !':=' | invalid_named_expression
3.10+ named_expression = assignment_expression | invalid_named_expression | expression !':='

memo disjunction = conjunction ('or' conjunction)+ -> BoolOp | conjunction
memo conjunction = inversion ('and' inversion)+ -> BoolOp | inversion
memo inversion = 'not' inversion -> UnaryOp | comparison
comparison = bitwise_or compare_op_bitwise_or_pair+ -> Compare | bitwise_or
compare_op_bitwise_or_pair = '==' bitwise_or | '!=' bitwise_or | '<=' bitwise_or | '<' bitwise_or | '>=' bitwise_or | '>' bitwise_or
  | 'not' 'in' bitwise_or | 'in' bitwise_or | 'is' 'not' bitwise_or | 'is' bitwise_or
left bitwise_or = bitwise_or '|' bitwise_xor -> BinOp | bitwise_xor
left bitwise_xor = bitwise_xor '^' bitwise_and -> BinOp | bitwise_and
left bitwise_and = bitwise_and '&' shift_expr -> BinOp | shift_expr
left shift_expr = shift_expr '<<' sum -> BinOp | shift_expr '>>' sum -> BinOp | <3.13+> invalid_arithmetic | sum
left sum = sum '+' term -> BinOp | sum '-' term -> BinOp | term
left term = term '*' factor -> BinOp | term '/' factor -> BinOp | term '//' factor -> BinOp | term '%' factor -> BinOp | term '@' factor -> BinOp | <3.13+> invalid_factor | factor
memo factor = '+' factor -> UnaryOp | '-' factor -> UnaryOp | '~' factor -> UnaryOp | power
power = await_primary '**' factor -> BinOp | await_primary
memo await_primary = 'await' primary -> Await | primary
left primary = <3.9> invalid_primary | primary '.' NAME -> Attribute | primary genexp -> Call | primary '(' arguments? ')' -> Call
  | primary '[' slices ']' -> Subscript | atom
slices = slice !',' | <-3.10> slice%',' ','? | <3.11+> (slice | starred_expression)%',' ','?
slice = expression? ':' expression? (':' expression?)? | <3.9> expression | <3.10+> named_expression
atom = NAME -> Name | 'True' -> True | 'False' -> False | 'None' -> None | <-3.11> &STRING strings | <3.12-3.13> &(STRING | FSTRING_START) strings
  | <3.14+> &(STRING | FSTRING_START | TSTRING_START) strings | NUMBER -> Constant
  | <-3.14> &'(' (tuple | group | genexp) | <-3.14> &'[' (list | listcomp) | <-3.14> &'{' (dict | set | dictcomp | setcomp)
  | <3.15+> &'(' (genexp | tuple | group) | <3.15+> &'[' (listcomp | list) | <3.15+> &'{' (dictcomp | setcomp | dict | set) | '...' -> Ellipsis
group = '(' (yield_expr | named_expression) ')' | invalid_group
string = STRING -> string
-3.11 memo strings = STRING+ -> strings
3.12-3.13 memo strings = (fstring | string)+ -> strings
3.14+ memo strings = invalid_string_tstring_concat | (fstring | string)+ -> strings | tstring+ -> strings

list = '[' star_named_expressions_sequence? ']' -> List
tuple = '(' (star_named_expression_sequence ',' star_named_expressions_sequence?)? ')' -> Tuple
set = '{' star_named_expressions_sequence '}' -> Set
dict = '{' double_starred_kvpairs? '}' -> Dict | <3.10+> '{' invalid_double_starred_kvpairs '}'
double_starred_kvpairs = double_starred_kvpair%',' ','?
double_starred_kvpair = '**' bitwise_or | kvpair
kvpair = expression ':' expression
for_if_clauses = for_if_clause+
for_if_clause = 'async' 'for' star_targets 'in' ~ disjunction ('if' disjunction)*
  | 'for' star_targets 'in' ~ disjunction ('if' disjunction)* | <3.13+> invalid_for_if_clause | invalid_for_target
3.9 listcomp = '[' named_expression ~ for_if_clauses ']' -> ListComp | invalid_comprehension
3.15+ listcomp = '[' star_named_expression for_if_clauses ']' -> ListComp | invalid_comprehension
3.10-3.14 listcomp = '[' named_expression for_if_clauses ']' -> ListComp | invalid_comprehension
3.9 setcomp = '{' named_expression ~ for_if_clauses '}' -> SetComp | invalid_comprehension
3.15+ setcomp = '{' star_named_expression for_if_clauses '}' -> SetComp | invalid_comprehension
3.10-3.14 setcomp = '{' named_expression for_if_clauses '}' -> SetComp | invalid_comprehension
3.9 genexp = '(' named_expression ~ for_if_clauses ')' -> GeneratorExp | invalid_comprehension
3.15+ genexp = '(' (assignment_expression | expression !':=' | starred_expression) for_if_clauses ')' -> GeneratorExp | invalid_comprehension
3.10-3.14 genexp = '(' (assignment_expression | expression !':=') for_if_clauses ')' -> GeneratorExp | invalid_comprehension
dictcomp = '{' kvpair for_if_clauses '}' -> DictComp | <-3.14> invalid_dict_comprehension | <3.15+> '{' '**' expression for_if_clauses '}' -> DictComp

memo arguments = args ','? &')' | invalid_arguments
args = <3.9> (starred_expression | named_expression !'=')%',' (',' kwargs)?
  | <3.10+> (starred_expression | (assignment_expression | expression !':=') !'=')%',' (',' kwargs)? | kwargs
kwargs = kwarg_or_starred%',' ',' kwarg_or_double_starred%',' | kwarg_or_starred%',' | kwarg_or_double_starred%','
starred_expression = <3.12+> invalid_starred_expression_unpacking | '*' expression -> Starred | <3.13+> invalid_starred_expression
3.9 kwarg_or_starred = NAME '=' expression | starred_expression | invalid_kwarg
3.10+ kwarg_or_starred = invalid_kwarg | NAME '=' expression | starred_expression
3.9 kwarg_or_double_starred = NAME '=' expression | '**' expression | invalid_kwarg
3.10+ kwarg_or_double_starred = invalid_kwarg | NAME '=' expression | '**' expression
`;
