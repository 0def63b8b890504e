/** What is wrong with statements, targets and patterns. */
export const STATEMENT_ERRORS = `
invalid_assignment = a=invalid_ann_assign_target ':' expression -> at a: only single target (not %s) can be annotated
  | a=star_named_expression ',' star_named_expressions* ':' expression -> at a: only single target (not tuple) can be annotated
  | a=expression ':' expression -> at a: illegal target for annotation
  | (star_targets '=')* a=star_expressions '=' -> target star a: cannot assign to %s
  | (star_targets '=')* a=yield_expr '=' -> at a: assignment to yield expression not possible
  | a=star_expressions augassign (yield_expr | star_expressions) -> at a: '%s' is an illegal expression for augmented assignment
invalid_ann_assign_target = list | tuple | '(' invalid_ann_assign_target ')'
invalid_del_stmt = 'del' a=star_expressions -> target del a: cannot delete %s
3.15+ invalid_raise_stmt = a='raise' b='from' -> range a b: did you forget an expression between 'raise' and 'from'?
  | 'raise' expression a='from' -> at a: did you forget an expression after 'from'?
3.15+ invalid_assert_stmt = 'assert' a=expression '=' b=expression -> range a b: cannot assign to %s here. Maybe you meant '==' instead of '='?
  | 'assert' expression ',' a=expression '=' b=expression -> range a b: cannot assign to %s here. Maybe you meant '==' instead of '='?
  | 'assert' a=expression ':=' b=expression -> range a b: cannot use named expression without parentheses here
  | 'assert' expression ',' a=expression ':=' b=expression -> range a b: cannot use named expression without parentheses here
invalid_block = NEWLINE !INDENT -> indent: expected an indented block
3.9 invalid_with_item = expression 'as' a=expression -> target star a: cannot assign to %s
3.10+ invalid_with_item = expression 'as' a=expression &(',' | ')' | ':') -> target star a: cannot assign to %s
invalid_for_target = 'async'? 'for' a=star_expressions -> target for a: cannot assign to %s
invalid_import_from_targets = import_from_as_names ',' NEWLINE -> here: trailing comma not allowed without surrounding parentheses
  | <3.13+> a=NEWLINE -> from a: Expected one or more names after 'import'
3.15+ invalid_lazy_future = a="lazy" 'from' "__future__" 'import' import_from_targets -> at a: lazy from __future__ import is not allowed
invalid_dotted_as_name = dotted_name 'as' !(NAME (',' | ')' | ';' | NEWLINE)) a=expression -> at a: cannot use %s as import target
invalid_import_from_as_name = NAME 'as' !(NAME (',' | ')' | ';' | NEWLINE)) a=expression -> at a: cannot use %s as import target
invalid_import = a='import' dotted_name%',' 'from' dotted_name -> from a: Did you mean to use 'from ... import ...' instead?
  | <3.13+> 'import' a=NEWLINE -> from a: Expected one or more names after 'import'
invalid_with_stmt = <3.15+> 'async'? 'with' (expression ('as' star_target)?)%',' a=',' ':' -> at a: the last 'with' item has a trailing comma
  | 'async'? 'with' (expression ('as' star_target)?)%',' NEWLINE -> here: expected ':'
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
  | <3.11-3.13> 'except' '*'? a=expression ',' expressions ('as' NAME)? ':' -> from a: multiple exception types must be parenthesized
  | <3.14+> 'except' a=expression ',' expressions 'as' NAME ':' -> from a: multiple exception types must be parenthesized when using 'as'
  | <-3.13> 'except' '*'? expression ('as' NAME)? NEWLINE -> here: expected ':'
  | <3.14+> 'except' expression ('as' NAME)? NEWLINE -> here: expected ':'
  | 'except' NEWLINE -> here: expected ':'
  | <3.11-3.13> 'except' '*' (NEWLINE | ':') -> here: expected one or more exception types
  | <3.14+> 'except' expression 'as' a=expression ':' block -> at a: cannot use except statement with %s
invalid_except_star_stmt = 'except' '*' a=expression ',' expressions 'as' NAME ':'
    -> from a: multiple exception types must be parenthesized when using 'as'
  | 'except' '*' expression ('as' NAME)? NEWLINE -> here: expected ':'
  | 'except' '*' (NEWLINE | ':') -> here: expected one or more exception types
  | 'except' '*' expression 'as' a=expression ':' block -> at a: cannot use except* statement with %s
invalid_finally_stmt = a='finally' ':' NEWLINE !INDENT -> indent a: expected an indented block after 'finally' statement on line %l
invalid_except_stmt_indent = a='except' expression ('as' NAME)? ':' NEWLINE !INDENT
    -> indent a: expected an indented block after 'except' statement on line %l
  | a='except' ':' NEWLINE !INDENT -> indent a: expected an indented block after 'except' statement on line %l
invalid_except_star_stmt_indent = a='except' '*' expression ('as' NAME)? ':' NEWLINE !INDENT
    -> indent a: expected an indented block after 'except*' statement on line %l
invalid_match_stmt = "match" subject_expr NEWLINE -> here: expected ':'
  | a="match" subject_expr ':' NEWLINE !INDENT -> indent a: expected an indented block after 'match' statement on line %l
  | <3.15+> a="case" patterns guard? b=':' block -> range a b: case statement must be inside match statement
invalid_case_block = "case" patterns guard? NEWLINE -> here: expected ':'
  | a="case" patterns guard? ':' NEWLINE !INDENT -> indent a: expected an indented block after 'case' statement on line %l
invalid_as_pattern = or_pattern 'as' a="_" -> at a: cannot use '_' as a target
  | <-3.13> or_pattern 'as' !NAME a=expression -> at a: invalid pattern target
  | <3.14+> or_pattern 'as' a=expression -> at a: cannot use %s as pattern target
invalid_class_pattern = name_or_attr '(' a=invalid_class_argument_pattern -> items a: positional patterns follow keyword patterns
invalid_mapping_pattern = '{' (items_pattern ',')? a=double_star_pattern ',' items_pattern ','? '}'
    -> at a: double star pattern must be the last (right-most) subpattern in the mapping pattern
invalid_class_argument_pattern = (positional_patterns ',')? keyword_patterns ',' a=positional_patterns
invalid_if_stmt = 'if' named_expression NEWLINE -> here: expected ':'
  | a='if' named_expression ':' NEWLINE !INDENT -> indent a: expected an indented block after 'if' statement on line %l
invalid_elif_stmt = 'elif' named_expression NEWLINE -> here: expected ':'
  | a='elif' named_expression ':' NEWLINE !INDENT -> indent a: expected an indented block after 'elif' statement on line %l
invalid_else_stmt = a='else' ':' NEWLINE !INDENT -> indent a: expected an indented block after 'else' statement on line %l
  | <3.14+> 'else' ':' block 'elif' -> here: 'elif' block follows an 'else' block
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
`;
