/** What is assigned to and deleted (Grammar/python.gram of 3.9.18, 3.10.13 and 3.11.7), in the notation of `notation.ts`. */
export const TARGETS = `
star_targets = star_target !',' | star_target (',' star_target)* ','?
star_targets_list_seq = star_target%',' ','?
star_targets_tuple_seq = star_target (',' star_target)+ ','? | star_target ','
memo star_target = '*' (!'*' star_target) | target_with_star_atom
memo target_with_star_atom = t_primary '.' NAME !t_lookahead | t_primary '[' slices ']' !t_lookahead | star_atom
star_atom = NAME | '(' target_with_star_atom ')' | '(' star_targets_tuple_seq? ')' | '[' star_targets_list_seq? ']'
single_target = single_subscript_attribute_target | NAME | '(' single_target ')'
single_subscript_attribute_target = t_primary '.' NAME !t_lookahead | t_primary '[' slices ']' !t_lookahead
del_targets = del_target%',' ','?
memo del_target = t_primary '.' NAME !t_lookahead | t_primary '[' slices ']' !t_lookahead | del_t_atom
del_t_atom = NAME | '(' del_target ')' | '(' del_targets? ')' | '[' del_targets? ']'
left t_primary = t_primary '.' NAME &t_lookahead | t_primary '[' slices ']' &t_lookahead | t_primary genexp &t_lookahead
  | t_primary '(' arguments? ')' &t_lookahead | atom &t_lookahead
t_lookahead = '(' | '[' | '.'
`;
