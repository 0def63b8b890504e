/** What is wrong with expressions, displays, comprehensions and arguments. */
export const EXPRESSION_ERRORS = `
3.9 invalid_arguments = args ',' '*' -> here: iterable argument unpacking follows keyword argument unpacking
  | a=expression for_if_clauses ',' (args | expression for_if_clauses)? -> at a: Generator expression must be parenthesized
  | a=args for_if_clauses -> generator a
  | args ',' a=expression for_if_clauses -> at a: Generator expression must be parenthesized | a=args ',' args -> arguments a
3.10+ invalid_arguments = <-3.10> a=args ',' '*' -> at a: iterable argument unpacking follows keyword argument unpacking
  | <3.11-3.12> args ',' a='*' -> at a: iterable argument unpacking follows keyword argument unpacking
  | <3.13+> ((starred_expression | (assignment_expression | expression !':=') !'=')%',' ',' kwargs | kwargs) a=',' (starred_expression !'=')%','
    -> from a: iterable argument unpacking follows keyword argument unpacking
  | a=expression b=for_if_clauses ',' (args | expression for_if_clauses)? -> range a b: Generator expression must be parenthesized
  | a=NAME b='=' expression for_if_clauses -> range a b: invalid syntax. Maybe you meant '==' or ':=' instead of '='?
  | <3.12+> (args ',')? a=NAME b='=' &(',' | ')') -> range a b: expected argument value expression
  | a=args b=for_if_clauses -> generator a b
  | args ',' a=expression b=for_if_clauses -> range a b: Generator expression must be parenthesized | a=args ',' args -> arguments a
3.9 invalid_kwarg = !(NAME '=') a=expression b='=' -> at a: expression cannot contain assignment, perhaps you meant "=="?
3.10+ invalid_kwarg = a=('True' | 'False' | 'None') b='=' -> range a b: cannot assign to %t
  | a=NAME b='=' expression for_if_clauses -> range a b: invalid syntax. Maybe you meant '==' or ':=' instead of '='?
  | !(NAME '=') a=expression b='=' -> range a b: expression cannot contain assignment, perhaps you meant "=="?
  | <3.12+> a='**' expression '=' b=expression -> range a b: cannot assign to keyword argument unpacking
expression_without_invalid = disjunction 'if' disjunction 'else' expression -> IfExp | disjunction | lambdef
invalid_legacy_expression = a=NAME !'(' b=star_expressions -> legacy a b: Missing parentheses in call to '%t'. Did you mean %t(...)?
invalid_if_expression = disjunction 'if' disjunction 'else' a='*' -> at a: cannot unpack only part of a conditional expression
  | disjunction 'if' disjunction 'else' a='**' -> at a: cannot use dict unpacking on only part of a conditional expression
invalid_expression = <3.14+> STRING a=(!STRING expression_without_invalid)+ STRING
    -> range a a: invalid syntax. Is this intended to be part of the string?
  | !(NAME STRING | SOFT_KEYWORD) a=disjunction b=expression_without_invalid
    -> comma a b: invalid syntax. Perhaps you forgot a comma?
  | a=disjunction 'if' b=disjunction !('else' | ':') -> range a b: expected 'else' after 'if' expression
  | <3.14+> a=disjunction 'if' b=disjunction 'else' !expression -> next: expected expression after 'else', but statement is given
  | <3.14+> a=('pass' | 'break' | 'continue') 'if' b=disjunction 'else' simple_stmt
    -> at a: expected expression before 'if', but statement is given
  | <3.12+> a='lambda' lambda_params? b=':' &FSTRING_MIDDLE -> range a b: f-string: lambda expressions are not allowed without parentheses
  | <3.14+> a='lambda' lambda_params? b=':' &TSTRING_MIDDLE -> range a b: t-string: lambda expressions are not allowed without parentheses
3.9 invalid_named_expression = a=expression ':=' expression -> at a: cannot use assignment expressions with %s
3.10 invalid_named_expression = a=expression ':=' expression -> at a: cannot use assignment expressions with %s
  | a=NAME '=' b=bitwise_or !('=' | ':=') -> range a b: invalid syntax. Maybe you meant '==' or ':=' instead of '='?
  | !(list | tuple | genexp | 'True' | 'None' | 'False') a=bitwise_or b='=' bitwise_or !('=' | ':=')
    -> at a: cannot assign to %s here. Maybe you meant '==' instead of '='?
3.11+ memo invalid_named_expression = a=expression ':=' expression -> at a: cannot use assignment expressions with %s
  | a=NAME '=' b=bitwise_or !('=' | ':=') -> range a b: invalid syntax. Maybe you meant '==' or ':=' instead of '='?
  | !(list | tuple | genexp | 'True' | 'None' | 'False') a=bitwise_or b='=' bitwise_or !('=' | ':=')
    -> at a: cannot assign to %s here. Maybe you meant '==' instead of '='?
invalid_primary = primary a='{' -> at a: invalid syntax
3.15+ invalid_comprehension = '[' a='**' b=expression for_if_clauses -> range a b: cannot use dict unpacking in list comprehension
  | '(' a='**' b=expression for_if_clauses -> range a b: cannot use dict unpacking in generator expression
  | ('[' | '{') a=star_named_expression ',' b=star_named_expressions for_if_clauses
    -> until a b: did you forget parentheses around the comprehension target?
  | ('[' | '{') a=star_named_expression b=',' for_if_clauses -> range a b: did you forget parentheses around the comprehension target?
-3.14 invalid_comprehension = ('[' | '(' | '{') a=starred_expression for_if_clauses -> at a: iterable unpacking cannot be used in comprehension
  | <3.10+> ('[' | '{') a=star_named_expression ',' b=star_named_expressions for_if_clauses
    -> until a b: did you forget parentheses around the comprehension target?
  | <3.10+> ('[' | '{') a=star_named_expression b=',' for_if_clauses
    -> range a b: did you forget parentheses around the comprehension target?
invalid_dict_comprehension = '{' a='**' bitwise_or for_if_clauses '}' -> at a: dict unpacking cannot be used in dict comprehension
3.9 invalid_group = '(' a=starred_expression ')' -> at a: can't use starred expression here
3.10+ invalid_group = '(' a=starred_expression ')' -> at a: cannot use starred expression here
  | '(' a='**' expression ')' -> at a: cannot use double starred expression here
invalid_string_tstring_concat = a=(fstring | STRING)+ b=tstring -> ends a b: cannot mix t-string literals with string or bytes literals
  | a=tstring+ b=(fstring | STRING) -> ends a b: cannot mix t-string literals with string or bytes literals
invalid_arithmetic = sum ('+' | '-' | '*' | '/' | '%' | '//' | '@') a='not' b=inversion -> range a b: 'not' after an operator must be parenthesized
invalid_factor = ('+' | '-' | '~') a='not' b=factor -> range a b: 'not' after an operator must be parenthesized
invalid_starred_expression_unpacking_sequence = a='**' bitwise_or -> at a: cannot use dict unpacking here | invalid_starred_expression_unpacking
invalid_starred_expression_unpacking = <3.15+> a='*' b=if_expression
    -> range a b: invalid starred expression. Did you forget to wrap the conditional expression in parentheses?
  | a='*' expression '=' b=expression -> range a b: cannot assign to iterable argument unpacking
3.13+ invalid_starred_expression = '*' -> here: Invalid star expression
3.13+ invalid_for_if_clause = 'async'? 'for' (bitwise_or (',' bitwise_or)* ','?) !'in' -> here: 'in' expected after for-loop variables
3.15+ invalid_double_starred_kvpairs = invalid_kvpair_unpacking ','?
  | double_starred_kvpair%',' ',' (invalid_kvpair | invalid_kvpair_unpacking)
  | expression a=':' &('}' | ',') -> at a: expression expected after dictionary key and ':'
invalid_kvpair_unpacking = a='**' b=if_expression
    -> range a b: invalid double starred expression. Did you forget to wrap the conditional expression in parentheses?
  | a='*' b=bitwise_or ':' expression -> range a b: cannot use a starred expression in a dictionary key
  | a='**' b=bitwise_or ':' expression -> range a b: cannot use dict unpacking in a dictionary key
  | expression ':' a='*' b=bitwise_or -> range a b: cannot use a starred expression in a dictionary value
  | expression ':' a='**' b=bitwise_or -> range a b: cannot use dict unpacking in a dictionary value
-3.14 invalid_double_starred_kvpairs = double_starred_kvpair%',' ',' invalid_kvpair
  | expression ':' a='*' bitwise_or -> from a: cannot use a starred expression in a dictionary value
  | expression a=':' &('}' | ',') -> at a: expression expected after dictionary key and ':'
invalid_kvpair = a=expression !':' -> key a: ':' expected after dictionary key
  | expression ':' a='*' bitwise_or -> from a: cannot use a starred expression in a dictionary value
  | <3.15+> expression ':' a='**' bitwise_or -> from a: cannot use dict unpacking in a dictionary value
  | expression a=':' &('}' | ',') -> at a: expression expected after dictionary key and ':'
`;
