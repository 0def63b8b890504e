/** f-strings and type parameters (Grammar/python.gram of 3.12.1 and 3.13.0), in the notation of `notation.ts`. */
export const FORMAT_STRINGS = `
3.12+ fstring = FSTRING_START fstring_middle* FSTRING_END -> fstring
fstring_middle = fstring_replacement_field | FSTRING_MIDDLE
fstring_replacement_field = '{' annotated_rhs '='? fstring_conversion? fstring_full_format_spec? '}' | invalid_replacement_field
fstring_conversion = '!' NAME -> conversion
fstring_full_format_spec = ':' fstring_format_spec*
fstring_format_spec = FSTRING_MIDDLE | fstring_replacement_field
invalid_replacement_field = '{' a=('=' | '!' | ':' | '}') -> at a: f-string: valid expression required before '%t'
  | '{' !annotated_rhs -> next: f-string: expecting a valid expression after '{'
  | '{' annotated_rhs !('=' | '!' | ':' | '}') -> next: f-string: expecting '=', or '!', or ':', or '}'
  | '{' annotated_rhs '=' !('!' | ':' | '}') -> next: f-string: expecting '!', or ':', or '}'
  | '{' annotated_rhs '='? invalid_conversion_character
  | '{' annotated_rhs '='? ('!' NAME)? !(':' | '}') -> next: f-string: expecting ':' or '}'
  | '{' annotated_rhs '='? ('!' NAME)? ':' fstring_format_spec* !'}' -> next: f-string: expecting '}', or format specs
  | '{' annotated_rhs '='? ('!' NAME)? !'}' -> next: f-string: expecting '}'
invalid_conversion_character = '!' &(':' | '}') -> next: f-string: missing conversion character
  | '!' !NAME -> next: f-string: invalid conversion character

type_params = <3.13+> invalid_type_params | '[' type_param%',' ','? ']'
invalid_type_params = '[' a=']' -> from a: Type parameter list cannot be empty
3.12 memo type_param = NAME (':' expression)? | '*' NAME ':' expression -> bound | '*' NAME | '**' NAME ':' expression -> bound | '**' NAME
3.13+ memo type_param = NAME (':' expression)? ('=' expression)? | invalid_type_param | '*' NAME ('=' star_expression)?
  | '**' NAME ('=' expression)?
invalid_type_param = '*' NAME a=':' b=expression -> bound a b: TypeVarTuple | '**' NAME a=':' b=expression -> bound a b: ParamSpec
`;
