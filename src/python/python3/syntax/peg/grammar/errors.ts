/**
 * What is wrong: the rules of the second pass (Grammar/python.gram of 3.9.18, 3.10.13, 3.11.7, 3.12.1 and 3.13.0), in the notation of `notation.ts`. What an
 * alternative makes is an error, as `explain.ts` reads it: where it is told and its words.
 */
export const ERRORS = `
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
invalid_expression = !(NAME STRING | SOFT_KEYWORD) a=disjunction b=expression_without_invalid
    -> comma a b: invalid syntax. Perhaps you forgot a comma?
  | a=disjunction 'if' b=disjunction !('else' | ':') -> range a b: expected 'else' after 'if' expression
  | <3.12+> a='lambda' lambda_params? b=':' &FSTRING_MIDDLE -> range a b: f-string: lambda expressions are not allowed without parentheses
3.9 invalid_named_expression = a=expression ':=' expression -> at a: cannot use assignment expressions with %s
3.10 invalid_named_expression = a=expression ':=' expression -> at a: cannot use assignment expressions with %s
  | a=NAME '=' b=bitwise_or !('=' | ':=') -> range a b: invalid syntax. Maybe you meant '==' or ':=' instead of '='?
  | !(list | tuple | genexp | 'True' | 'None' | 'False') a=bitwise_or b='=' bitwise_or !('=' | ':=')
    -> at a: cannot assign to %s here. Maybe you meant '==' instead of '='?
3.11+ memo invalid_named_expression = a=expression ':=' expression -> at a: cannot use assignment expressions with %s
  | a=NAME '=' b=bitwise_or !('=' | ':=') -> range a b: invalid syntax. Maybe you meant '==' or ':=' instead of '='?
  | !(list | tuple | genexp | 'True' | 'None' | 'False') a=bitwise_or b='=' bitwise_or !('=' | ':=')
    -> at a: cannot assign to %s here. Maybe you meant '==' instead of '='?
invalid_assignment = a=invalid_ann_assign_target ':' expression -> at a: only single target (not %s) can be annotated
  | a=star_named_expression ',' star_named_expressions* ':' expression -> at a: only single target (not tuple) can be annotated
  | a=expression ':' expression -> at a: illegal target for annotation
  | (star_targets '=')* a=star_expressions '=' -> target star a: cannot assign to %s
  | (star_targets '=')* a=yield_expr '=' -> at a: assignment to yield expression not possible
  | a=star_expressions augassign (yield_expr | star_expressions) -> at a: '%s' is an illegal expression for augmented assignment
invalid_ann_assign_target = list | tuple | '(' invalid_ann_assign_target ')'
invalid_del_stmt = 'del' a=star_expressions -> target del a: cannot delete %s
invalid_block = NEWLINE !INDENT -> indent: expected an indented block
invalid_primary = primary a='{' -> at a: invalid syntax
invalid_comprehension = ('[' | '(' | '{') a=starred_expression for_if_clauses -> at a: iterable unpacking cannot be used in comprehension
  | <3.10+> ('[' | '{') a=star_named_expression ',' b=star_named_expressions for_if_clauses
    -> until a b: did you forget parentheses around the comprehension target?
  | <3.10+> ('[' | '{') a=star_named_expression b=',' for_if_clauses
    -> range a b: did you forget parentheses around the comprehension target?
invalid_dict_comprehension = '{' a='**' bitwise_or for_if_clauses '}' -> at a: dict unpacking cannot be used in dict comprehension

3.9 invalid_parameters = param_no_default* (slash_with_default | param_with_default+) param_no_default
    -> here: non-default argument follows default argument
3.10 invalid_parameters = param_no_default* (slash_with_default | param_with_default+) a=param_no_default
    -> at a: non-default argument follows default argument
3.11 invalid_parameters = param_no_default* (slash_with_default | param_with_default+) a=param_no_default
    -> at a: non-default argument follows default argument
  | param_no_default* a='(' param_no_default+ ','? b=')' -> range a b: Function parameters cannot be parenthesized
  | a='/' ',' -> at a: at least one argument must precede /
  | (slash_no_default | slash_with_default) param_maybe_default* a='/' -> at a: / may appear only once
  | (slash_no_default | slash_with_default)? param_maybe_default* '*' (',' | param_no_default) param_maybe_default* a='/'
    -> at a: / must be ahead of *
  | param_maybe_default+ '/' a='*' -> at a: expected comma between / and *
3.12+ invalid_parameters = a='/' ',' -> at a: at least one argument must precede /
  | (slash_no_default | slash_with_default) param_maybe_default* a='/' -> at a: / may appear only once
  | slash_no_default? param_no_default* (slash_with_default | param_with_default+) a=param_no_default
    -> at a: parameter without a default follows parameter with a default
  | param_no_default* a='(' param_no_default+ ','? b=')' -> range a b: Function parameters cannot be parenthesized
  | (slash_no_default | slash_with_default)? param_maybe_default* '*' (',' | param_no_default) param_maybe_default* a='/'
    -> at a: / must be ahead of *
  | param_maybe_default+ '/' a='*' -> at a: expected comma between / and *
invalid_default = a='=' &(')' | ',') -> at a: expected default value expression
3.9 invalid_star_etc = '*' (')' | ',' (')' | '**')) -> here: named arguments must follow bare *
3.10+ invalid_star_etc = a='*' (')' | ',' (')' | '**')) -> at a: named arguments must follow bare *
  | <3.11+> '*' param a='=' -> at a: var-positional argument cannot have default value
  | <3.11+> '*' (param_no_default | ',') param_maybe_default* a='*' (param_no_default | ',') -> at a: * argument may appear only once
invalid_kwds = '**' param a='=' -> at a: var-keyword argument cannot have default value
  | '**' param ',' a=param -> at a: arguments cannot follow var-keyword argument
  | '**' param ',' a=('*' | '**' | '/') -> at a: arguments cannot follow var-keyword argument
3.9 invalid_lambda_parameters = lambda_param_no_default* (lambda_slash_with_default | lambda_param_with_default+) lambda_param_no_default
    -> here: non-default argument follows default argument
3.10 invalid_lambda_parameters = lambda_param_no_default* (lambda_slash_with_default | lambda_param_with_default+) a=lambda_param_no_default
    -> at a: non-default argument follows default argument
3.11 invalid_lambda_parameters = lambda_param_no_default* (lambda_slash_with_default | lambda_param_with_default+) a=lambda_param_no_default
    -> at a: non-default argument follows default argument
  | lambda_param_no_default* a='(' lambda_param%',' ','? b=')' -> range a b: Lambda expression parameters cannot be parenthesized
  | a='/' ',' -> at a: at least one argument must precede /
  | (lambda_slash_no_default | lambda_slash_with_default) lambda_param_maybe_default* a='/' -> at a: / may appear only once
  | (lambda_slash_no_default | lambda_slash_with_default)? lambda_param_maybe_default* '*' (',' | lambda_param_no_default)
    lambda_param_maybe_default* a='/' -> at a: / must be ahead of *
  | lambda_param_maybe_default+ '/' a='*' -> at a: expected comma between / and *
3.12+ invalid_lambda_parameters = a='/' ',' -> at a: at least one argument must precede /
  | (lambda_slash_no_default | lambda_slash_with_default) lambda_param_maybe_default* a='/' -> at a: / may appear only once
  | lambda_slash_no_default? lambda_param_no_default* (lambda_slash_with_default | lambda_param_with_default+) a=lambda_param_no_default
    -> at a: parameter without a default follows parameter with a default
  | lambda_param_no_default* a='(' lambda_param%',' ','? b=')' -> range a b: Lambda expression parameters cannot be parenthesized
  | (lambda_slash_no_default | lambda_slash_with_default)? lambda_param_maybe_default* '*' (',' | lambda_param_no_default)
    lambda_param_maybe_default* a='/' -> at a: / must be ahead of *
  | lambda_param_maybe_default+ '/' a='*' -> at a: expected comma between / and *
invalid_lambda_star_etc = '*' (':' | ',' (':' | '**')) -> here: named arguments must follow bare *
  | <3.11+> '*' lambda_param a='=' -> at a: var-positional argument cannot have default value
  | <3.11+> '*' (lambda_param_no_default | ',') lambda_param_maybe_default* a='*' (lambda_param_no_default | ',')
    -> at a: * argument may appear only once
invalid_lambda_kwds = '**' lambda_param a='=' -> at a: var-keyword argument cannot have default value
  | '**' lambda_param ',' a=lambda_param -> at a: arguments cannot follow var-keyword argument
  | '**' lambda_param ',' a=('*' | '**' | '/') -> at a: arguments cannot follow var-keyword argument

3.9 invalid_with_item = expression 'as' a=expression -> target star a: cannot assign to %s
3.10+ invalid_with_item = expression 'as' a=expression &(',' | ')' | ':') -> target star a: cannot assign to %s
invalid_for_target = 'async'? 'for' a=star_expressions -> target for a: cannot assign to %s
3.9 invalid_group = '(' a=starred_expression ')' -> at a: can't use starred expression here
3.10+ invalid_group = '(' a=starred_expression ')' -> at a: cannot use starred expression here
  | '(' a='**' expression ')' -> at a: cannot use double starred expression here
invalid_starred_expression_unpacking = a='*' expression '=' b=expression -> range a b: cannot assign to iterable argument unpacking
3.13+ invalid_starred_expression = '*' -> here: Invalid star expression
3.13+ invalid_for_if_clause = 'async'? 'for' (bitwise_or (',' bitwise_or)* ','?) !'in' -> here: 'in' expected after for-loop variables
invalid_import_from_targets = import_from_as_names ',' NEWLINE -> here: trailing comma not allowed without surrounding parentheses
  | <3.13+> a=NEWLINE -> from a: Expected one or more names after 'import'
invalid_import = a='import' dotted_name%',' 'from' dotted_name -> from a: Did you mean to use 'from ... import ...' instead?
  | <3.13+> 'import' a=NEWLINE -> from a: Expected one or more names after 'import'

invalid_with_stmt = 'async'? 'with' (expression ('as' star_target)?)%',' NEWLINE -> here: expected ':'
  | 'async'? 'with' '(' (expressions ('as' star_target)?)%',' ','? ')' NEWLINE -> here: expected ':'
invalid_with_stmt_indent = 'async'? a='with' (expression ('as' star_target)?)%',' ':' NEWLINE !INDENT
    -> indent a: expected an indented block after 'with' statement on line %l
  | 'async'? a='with' '(' (expressions ('as' star_target)?)%',' ','? ')' ':' NEWLINE !INDENT
    -> indent a: expected an indented block after 'with' statement on line %l
invalid_try_stmt = a='try' ':' NEWLINE !INDENT -> indent a: expected an indented block after 'try' statement on line %l
  | 'try' ':' block !('except' | 'finally') -> here: expected 'except' or 'finally' block
  | <3.11+> 'try' ':' block* except_block+ a='except' b='*' expression ('as' NAME)? ':'
    -> range a b: cannot have both 'except' and 'except*' on the same 'try'
  | <3.11+> 'try' ':' block* except_star_block+ a='except' (expression ('as' NAME)?)? ':'
    -> at a: cannot have both 'except' and 'except*' on the same 'try'
invalid_except_stmt = <-3.10> 'except' a=expression ',' expressions ('as' NAME)? ':' -> from a: multiple exception types must be parenthesized
  | <3.11+> 'except' '*'? a=expression ',' expressions ('as' NAME)? ':' -> from a: multiple exception types must be parenthesized
  | 'except' '*'? expression ('as' NAME)? NEWLINE -> here: expected ':' | 'except' NEWLINE -> here: expected ':'
  | <3.11+> 'except' '*' (NEWLINE | ':') -> here: expected one or more exception types
invalid_finally_stmt = a='finally' ':' NEWLINE !INDENT -> indent a: expected an indented block after 'finally' statement on line %l
invalid_except_stmt_indent = a='except' expression ('as' NAME)? ':' NEWLINE !INDENT
    -> indent a: expected an indented block after 'except' statement on line %l
  | a='except' ':' NEWLINE !INDENT -> indent a: expected an indented block after 'except' statement on line %l
invalid_except_star_stmt_indent = a='except' '*' expression ('as' NAME)? ':' NEWLINE !INDENT
    -> indent a: expected an indented block after 'except*' statement on line %l
invalid_match_stmt = "match" subject_expr NEWLINE -> here: expected ':'
  | a="match" subject_expr ':' NEWLINE !INDENT -> indent a: expected an indented block after 'match' statement on line %l
invalid_case_block = "case" patterns guard? NEWLINE -> here: expected ':'
  | a="case" patterns guard? ':' NEWLINE !INDENT -> indent a: expected an indented block after 'case' statement on line %l
invalid_as_pattern = or_pattern 'as' a="_" -> at a: cannot use '_' as a target
  | or_pattern 'as' !NAME a=expression -> at a: invalid pattern target
invalid_class_pattern = name_or_attr '(' a=invalid_class_argument_pattern -> items a: positional patterns follow keyword patterns
invalid_class_argument_pattern = (positional_patterns ',')? keyword_patterns ',' a=positional_patterns
invalid_if_stmt = 'if' named_expression NEWLINE -> here: expected ':'
  | a='if' named_expression ':' NEWLINE !INDENT -> indent a: expected an indented block after 'if' statement on line %l
invalid_elif_stmt = 'elif' named_expression NEWLINE -> here: expected ':'
  | a='elif' named_expression ':' NEWLINE !INDENT -> indent a: expected an indented block after 'elif' statement on line %l
invalid_else_stmt = a='else' ':' NEWLINE !INDENT -> indent a: expected an indented block after 'else' statement on line %l
invalid_while_stmt = 'while' named_expression NEWLINE -> here: expected ':'
  | a='while' named_expression ':' NEWLINE !INDENT -> indent a: expected an indented block after 'while' statement on line %l
invalid_for_stmt = 'async'? 'for' star_targets 'in' star_expressions NEWLINE -> here: expected ':'
  | 'async'? a='for' star_targets 'in' star_expressions ':' NEWLINE !INDENT
    -> indent a: expected an indented block after 'for' statement on line %l
-3.11 invalid_def_raw = 'async'? a='def' NAME '(' params? ')' ('->' expression)? ':' NEWLINE !INDENT
    -> indent a: expected an indented block after function definition on line %l
3.12+ invalid_def_raw = 'async'? a='def' NAME type_params? '(' params? ')' ('->' expression)? ':' NEWLINE !INDENT
    -> indent a: expected an indented block after function definition on line %l
-3.11 invalid_class_def_raw = 'class' NAME ('(' arguments? ')')? NEWLINE -> here: expected ':'
  | a='class' NAME ('(' arguments? ')')? ':' NEWLINE !INDENT -> indent a: expected an indented block after class definition on line %l
3.12+ invalid_class_def_raw = 'class' NAME type_params? ('(' arguments? ')')? NEWLINE -> here: expected ':'
  | a='class' NAME type_params? ('(' arguments? ')')? ':' NEWLINE !INDENT
    -> indent a: expected an indented block after class definition on line %l

invalid_double_starred_kvpairs = double_starred_kvpair%',' ',' invalid_kvpair
  | expression ':' a='*' bitwise_or -> from a: cannot use a starred expression in a dictionary value
  | expression a=':' &('}' | ',') -> at a: expression expected after dictionary key and ':'
invalid_kvpair = a=expression !':' -> key a: ':' expected after dictionary key
  | expression ':' a='*' bitwise_or -> from a: cannot use a starred expression in a dictionary value
  | expression a=':' &('}' | ',') -> at a: expression expected after dictionary key and ':'
`;
