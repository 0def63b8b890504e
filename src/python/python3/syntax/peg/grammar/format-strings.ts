/** f-strings, t-strings and type parameters (Grammar/python.gram of 3.12.1, 3.13.0 and 3.14.2), in the notation of `notation.ts`. */

/** The rules of strings with expressions in braces: of f-strings, or of t-strings, which have tokens of their own. */
function withExpressions(letter: 'f' | 't'): string {
  const name = `${letter}string`;
  const tokens = name.toUpperCase();
  const what = `${letter}-string`;
  return `
${name}_middle = ${name}_replacement_field | ${tokens}_MIDDLE
${name}_replacement_field = '{' annotated_rhs '='? ${name}_conversion? ${name}_full_format_spec? '}' | invalid_${name}_replacement_field
${name}_conversion = '!' NAME -> ${letter}conversion
${name}_full_format_spec = ':' ${name}_format_spec*
${name}_format_spec = ${tokens}_MIDDLE -> spec | ${name}_replacement_field
invalid_${name}_replacement_field = '{' a=('=' | '!' | ':' | '}') -> at a: ${what}: valid expression required before '%t'
  | '{' !annotated_rhs -> next: ${what}: expecting a valid expression after '{'
  | '{' annotated_rhs !('=' | '!' | ':' | '}') -> next: ${what}: expecting '=', or '!', or ':', or '}'
  | '{' annotated_rhs '=' !('!' | ':' | '}') -> next: ${what}: expecting '!', or ':', or '}'
  | '{' annotated_rhs '='? invalid_${name}_conversion_character
  | '{' annotated_rhs '='? ('!' NAME)? !(':' | '}') -> next: ${what}: expecting ':' or '}'
  | '{' annotated_rhs '='? ('!' NAME)? ':' ${name}_format_spec* !'}' -> next: ${what}: expecting '}', or format specs
  | '{' annotated_rhs '='? ('!' NAME)? !'}' -> next: ${what}: expecting '}'
invalid_${name}_conversion_character = '!' &(':' | '}') -> next: ${what}: missing conversion character
  | '!' !NAME -> next: ${what}: invalid conversion character
`;
}

export const FORMAT_STRINGS = `
3.12+ fstring = FSTRING_START fstring_middle* FSTRING_END -> fstring
${withExpressions('f')}
memo tstring = TSTRING_START tstring_middle* TSTRING_END -> tstring
${withExpressions('t')}

type_params = <3.13+> invalid_type_params | '[' type_param%',' ','? ']'
invalid_type_params = '[' a=']' -> from a: Type parameter list cannot be empty
3.12 memo type_param = NAME (':' expression)? | '*' NAME ':' expression -> bound | '*' NAME | '**' NAME ':' expression -> bound | '**' NAME
3.13+ memo type_param = NAME (':' expression)? ('=' expression)? | invalid_type_param | '*' NAME ('=' star_expression)?
  | '**' NAME ('=' expression)?
invalid_type_param = '*' NAME a=':' b=expression -> bound a b: TypeVarTuple | '**' NAME a=':' b=expression -> bound a b: ParamSpec
`;
