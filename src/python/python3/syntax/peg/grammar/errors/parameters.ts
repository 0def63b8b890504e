/** What is wrong with parameters of functions and lambdas. */
export const PARAMETER_ERRORS = `
3.9 invalid_parameters = param_no_default* (slash_with_default | param_with_default+) param_no_default
    -> here: non-default argument follows default argument
3.10 invalid_parameters = param_no_default* (slash_with_default | param_with_default+) a=param_no_default
    -> at a: non-default argument follows default argument
3.11 invalid_parameters = param_no_default* (slash_with_default | param_with_default+) a=param_no_default
    -> at a: non-default argument follows default argument
  | param_no_default* a='(' param_no_default+ ','? b=')' -> range a b: Function parameters cannot be parenthesized
  | a='/' ',' -> at a: at least one %p must precede /
  | (slash_no_default | slash_with_default) param_maybe_default* a='/' -> at a: / may appear only once
  | (slash_no_default | slash_with_default)? param_maybe_default* '*' (',' | param_no_default) param_maybe_default* a='/'
    -> at a: / must be ahead of *
  | param_maybe_default+ '/' a='*' -> at a: expected comma between / and *
3.12+ invalid_parameters = a='/' ',' -> at a: at least one %p must precede /
  | (slash_no_default | slash_with_default) param_maybe_default* a='/' -> at a: / may appear only once
  | slash_no_default? param_no_default* (slash_with_default | param_with_default+) a=param_no_default
    -> at a: parameter without a default follows parameter with a default
  | param_no_default* a='(' param_no_default+ ','? b=')' -> range a b: Function parameters cannot be parenthesized
  | (slash_no_default | slash_with_default)? param_maybe_default* '*' (',' | param_no_default) param_maybe_default* a='/'
    -> at a: / must be ahead of *
  | param_maybe_default+ '/' a='*' -> at a: expected comma between / and *
invalid_default = a='=' &(')' | ',') -> at a: expected default value expression
3.9 invalid_star_etc = '*' (')' | ',' (')' | '**')) -> here: named %ps must follow bare *
3.10+ invalid_star_etc = a='*' (')' | ',' (')' | '**')) -> at a: named %ps must follow bare *
  | <3.11+> '*' param a='=' -> at a: var-positional %p cannot have default value
  | <3.11-3.14> '*' (param_no_default | ',') param_maybe_default* a='*' (param_no_default | ',') -> at a: * argument may appear only once
  | <3.15+> '*' (param_no_default | ',') param_maybe_default* a='*' (param_no_default | ',') -> at a: * may appear only once
invalid_kwds = '**' param a='=' -> at a: var-keyword %p cannot have default value
  | '**' param ',' a=param -> at a: %ps cannot follow var-keyword %p
  | '**' param ',' a=('*' | '**' | '/') -> at a: %ps cannot follow var-keyword %p
3.9 invalid_lambda_parameters = lambda_param_no_default* (lambda_slash_with_default | lambda_param_with_default+) lambda_param_no_default
    -> here: non-default argument follows default argument
3.10 invalid_lambda_parameters = lambda_param_no_default* (lambda_slash_with_default | lambda_param_with_default+) a=lambda_param_no_default
    -> at a: non-default argument follows default argument
3.11 invalid_lambda_parameters = lambda_param_no_default* (lambda_slash_with_default | lambda_param_with_default+) a=lambda_param_no_default
    -> at a: non-default argument follows default argument
  | lambda_param_no_default* a='(' lambda_param%',' ','? b=')' -> range a b: Lambda expression parameters cannot be parenthesized
  | a='/' ',' -> at a: at least one %p must precede /
  | (lambda_slash_no_default | lambda_slash_with_default) lambda_param_maybe_default* a='/' -> at a: / may appear only once
  | (lambda_slash_no_default | lambda_slash_with_default)? lambda_param_maybe_default* '*' (',' | lambda_param_no_default)
    lambda_param_maybe_default* a='/' -> at a: / must be ahead of *
  | lambda_param_maybe_default+ '/' a='*' -> at a: expected comma between / and *
3.12+ invalid_lambda_parameters = a='/' ',' -> at a: at least one %p must precede /
  | (lambda_slash_no_default | lambda_slash_with_default) lambda_param_maybe_default* a='/' -> at a: / may appear only once
  | lambda_slash_no_default? lambda_param_no_default* (lambda_slash_with_default | lambda_param_with_default+) a=lambda_param_no_default
    -> at a: parameter without a default follows parameter with a default
  | lambda_param_no_default* a='(' lambda_param%',' ','? b=')' -> range a b: Lambda expression parameters cannot be parenthesized
  | (lambda_slash_no_default | lambda_slash_with_default)? lambda_param_maybe_default* '*' (',' | lambda_param_no_default)
    lambda_param_maybe_default* a='/' -> at a: / must be ahead of *
  | lambda_param_maybe_default+ '/' a='*' -> at a: expected comma between / and *
invalid_lambda_star_etc = '*' (':' | ',' (':' | '**')) -> here: named %ps must follow bare *
  | <3.11+> '*' lambda_param a='=' -> at a: var-positional %p cannot have default value
  | <3.11-3.14> '*' (lambda_param_no_default | ',') lambda_param_maybe_default* a='*' (lambda_param_no_default | ',')
    -> at a: * argument may appear only once
  | <3.15+> '*' (lambda_param_no_default | ',') lambda_param_maybe_default* a='*' (lambda_param_no_default | ',')
    -> at a: * may appear only once
invalid_lambda_kwds = '**' lambda_param a='=' -> at a: var-keyword %p cannot have default value
  | '**' lambda_param ',' a=lambda_param -> at a: %ps cannot follow var-keyword %p
  | '**' lambda_param ',' a=('*' | '**' | '/') -> at a: %ps cannot follow var-keyword %p
`;
