/** Statements (Grammar/python.gram of 3.9.18, 3.10.13 and 3.11.7), in the notation of `notation.ts`. */
export const STATEMENTS = `
file = statements? ENDMARKER
interactive = statement_newline
eval = expressions NEWLINE* ENDMARKER
-3.11 fstring = star_expressions

statements = statement+
statement = compound_stmt | simple_stmts
statement_newline = compound_stmt NEWLINE | simple_stmts | NEWLINE | ENDMARKER
simple_stmts = simple_stmt !';' NEWLINE | simple_stmt%';' ';'? NEWLINE
memo simple_stmt = assignment | <3.12+> &"type" type_alias | <3.15+> &('import' | 'from' | "lazy") import_stmt
  | star_expressions | &'return' return_stmt | <-3.14> &('import' | 'from') import_stmt | &'raise' raise_stmt
  | 'pass' | &'del' del_stmt | &'yield' yield_stmt | &'assert' assert_stmt | 'break' | 'continue' | &'global' global_stmt
  | &'nonlocal' nonlocal_stmt
compound_stmt = &('def' | '@' | 'async') function_def | &'if' if_stmt | &('class' | '@') class_def | &('with' | 'async') with_stmt
  | &('for' | 'async') for_stmt | &'try' try_stmt | &'while' while_stmt | <3.10+> match_stmt

assignment = NAME ':' expression ('=' annotated_rhs)?
  | ('(' single_target ')' | single_subscript_attribute_target) ':' expression ('=' annotated_rhs)?
  | (star_targets '=')+ (yield_expr | star_expressions) !'='
  | single_target augassign ~ (yield_expr | star_expressions) | invalid_assignment
annotated_rhs = yield_expr | star_expressions
augassign = '+=' | '-=' | '*=' | '@=' | '/=' | '%=' | '&=' | '|=' | '^=' | '<<=' | '>>=' | '**=' | '//='
return_stmt = 'return' star_expressions?
3.12+ type_alias = "type" NAME type_params? '=' expression
raise_stmt = 'raise' expression 'from' expression | <3.15+> invalid_raise_stmt | 'raise' expression | 'raise'
global_stmt = 'global' NAME%','
nonlocal_stmt = 'nonlocal' NAME%','
del_stmt = 'del' del_targets &(';' | NEWLINE) | invalid_del_stmt
yield_stmt = yield_expr
assert_stmt = <3.15+> invalid_assert_stmt | 'assert' expression (',' expression)?

-3.14 import_stmt = <3.12+> invalid_import | import_name | import_from
3.15+ memo import_stmt = invalid_import | invalid_lazy_future | import_name | import_from
import_name = <-3.14> 'import' dotted_as_names | <3.15+> "lazy"? 'import' dotted_as_names
-3.14 import_from = 'from' ('.' | '...')* dotted_name 'import' import_from_targets | 'from' ('.' | '...')+ 'import' import_from_targets
3.15+ import_from = !("lazy" 'from' "__future__") "lazy"? 'from' ('.' | '...')* dotted_name 'import' import_from_targets
  | "lazy"? 'from' ('.' | '...')+ 'import' import_from_targets
import_from_targets = '(' import_from_as_names ','? ')' | import_from_as_names !',' | '*' -> star | invalid_import_from_targets
import_from_as_names = import_from_as_name%','
import_from_as_name = <3.14+> invalid_import_from_as_name | NAME ('as' NAME)?
dotted_as_names = dotted_as_name%','
dotted_as_name = <3.14+> invalid_dotted_as_name | dotted_name ('as' NAME)?
left dotted_name = dotted_name '.' NAME -> dotted | NAME

memo block = NEWLINE INDENT statements DEDENT | simple_stmts | invalid_block
decorators = ('@' named_expression NEWLINE)+
class_def = decorators class_def_raw | class_def_raw
class_def_raw = <3.10+> invalid_class_def_raw | <-3.11> 'class' NAME ('(' arguments? ')')? ':' block | <3.12+> 'class' NAME type_params? ('(' arguments? ')')? ':' block
function_def = decorators function_def_raw | function_def_raw
3.9 function_def_raw = 'def' NAME '(' params? ')' ('->' expression)? ':' block
  | 'async' 'def' NAME '(' params? ')' ('->' expression)? ':' block
3.10 function_def_raw = invalid_def_raw | 'def' NAME '(' params? ')' ('->' expression)? ^':' block
  | 'async' 'def' NAME '(' params? ')' ('->' expression)? ^':' block
3.11 function_def_raw = invalid_def_raw | 'def' NAME ^'(' params? ')' ('->' expression)? ^':' block
  | 'async' 'def' NAME ^'(' params? ')' ('->' expression)? ^':' block
3.12+ function_def_raw = invalid_def_raw | 'def' NAME type_params? ^'(' params? ')' ('->' expression)? ^':' block
  | 'async' 'def' NAME type_params? ^'(' params? ')' ('->' expression)? ^':' block

if_stmt = <3.10+> invalid_if_stmt | 'if' named_expression ':' block elif_stmt | 'if' named_expression ':' block else_block?
elif_stmt = <3.10+> invalid_elif_stmt | 'elif' named_expression ':' block elif_stmt | 'elif' named_expression ':' block else_block?
else_block = <3.10+> invalid_else_stmt | <3.9> 'else' ':' block | <3.10+> 'else' ^':' block
while_stmt = <3.10+> invalid_while_stmt | 'while' named_expression ':' block else_block?
for_stmt = <3.10+> invalid_for_stmt | 'for' star_targets 'in' ~ star_expressions ':' block else_block?
  | 'async' 'for' star_targets 'in' ~ star_expressions ':' block else_block? | invalid_for_target
with_stmt = <3.10+> invalid_with_stmt_indent | 'with' '(' with_item%',' ','? ')' ':' block | 'with' with_item%',' ':' block
  | 'async' 'with' '(' with_item%',' ','? ')' ':' block | 'async' 'with' with_item%',' ':' block
  | <3.10+> invalid_with_stmt
with_item = expression 'as' star_target &(',' | ')' | ':') | invalid_with_item | expression
3.9 try_stmt = 'try' ':' block finally_block | 'try' ':' block except_block+ else_block? finally_block?
3.10+ try_stmt = invalid_try_stmt | 'try' ^':' block finally_block | 'try' ^':' block except_block+ else_block? finally_block?
  | <3.11+> 'try' ^':' block except_star_block+ else_block? finally_block?
except_block = <3.10+> invalid_except_stmt_indent | 'except' expression ('as' NAME)? ':' block | <3.14+> 'except' expressions ':' block
  | 'except' ':' block
  | <3.10+> invalid_except_stmt
except_star_block = invalid_except_star_stmt_indent | 'except' '*' expression ('as' NAME)? ':' block | <3.14+> 'except' '*' expressions ':' block
  | <-3.13> invalid_except_stmt | <3.14+> invalid_except_star_stmt
finally_block = <3.10+> invalid_finally_stmt | <3.9> 'finally' ':' block | <3.10+> 'finally' ^':' block
`;
