/** Parameters of functions and lambdas (Grammar/python.gram of 3.9.18, 3.10.13 and 3.11.7), in the notation of `notation.ts`. */
export const PARAMETERS = `
params = invalid_parameters | parameters
parameters = slash_no_default param_no_default* param_with_default* star_etc? | slash_with_default param_with_default* star_etc?
  | param_no_default+ param_with_default* star_etc? | param_with_default+ star_etc? | star_etc
slash_no_default = param_no_default+ '/' ',' | param_no_default+ '/' &')'
slash_with_default = param_no_default* param_with_default+ '/' ',' | param_no_default* param_with_default+ '/' &')'
star_etc = <3.11+> invalid_star_etc | '*' param_no_default param_maybe_default* kwds? | <3.11+> '*' param_no_default_star_annotation param_maybe_default* kwds?
  | '*' ',' param_maybe_default+ kwds? | kwds | <-3.10> invalid_star_etc
kwds = <3.11+> invalid_kwds | '**' param_no_default
param_no_default = param ',' TYPE_COMMENT? | param TYPE_COMMENT? &')'
param_no_default_star_annotation = param_star_annotation ',' TYPE_COMMENT? | param_star_annotation TYPE_COMMENT? &')'
param_with_default = param default ',' TYPE_COMMENT? | param default TYPE_COMMENT? &')'
param_maybe_default = param default? ',' TYPE_COMMENT? | param default? TYPE_COMMENT? &')'
param = NAME annotation?
param_star_annotation = NAME star_annotation
annotation = ':' expression
star_annotation = ':' star_expression
default = '=' expression | <3.11+> invalid_default

lambdef = 'lambda' lambda_params? ':' expression -> Lambda
lambda_params = invalid_lambda_parameters | lambda_parameters
lambda_parameters = lambda_slash_no_default lambda_param_no_default* lambda_param_with_default* lambda_star_etc?
  | lambda_slash_with_default lambda_param_with_default* lambda_star_etc?
  | lambda_param_no_default+ lambda_param_with_default* lambda_star_etc? | lambda_param_with_default+ lambda_star_etc? | lambda_star_etc
lambda_slash_no_default = lambda_param_no_default+ '/' ',' | lambda_param_no_default+ '/' &':'
lambda_slash_with_default = lambda_param_no_default* lambda_param_with_default+ '/' ','
  | lambda_param_no_default* lambda_param_with_default+ '/' &':'
lambda_star_etc = <3.11+> invalid_lambda_star_etc | '*' lambda_param_no_default lambda_param_maybe_default* lambda_kwds? | '*' ',' lambda_param_maybe_default+ lambda_kwds?
  | lambda_kwds | <-3.10> invalid_lambda_star_etc
lambda_kwds = <3.11+> invalid_lambda_kwds | '**' lambda_param_no_default
lambda_param_no_default = lambda_param ',' | lambda_param &':'
lambda_param_with_default = lambda_param default ',' | lambda_param default &':'
lambda_param_maybe_default = lambda_param default? ',' | lambda_param default? &':'
lambda_param = NAME
`;
