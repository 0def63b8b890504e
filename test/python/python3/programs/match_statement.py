# The match statement.
# audited throughout
# from 3.10
class P:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y): self.x = x; self.y = y
def w(v):
    match v:
        case 0: return 'zero'
        case [a, b]: return f'two {a} {b}'
        case [a, *r]: return ('many', a, r)
        case {'k': k, **rest}: return ('map', k, rest)
        case P(x=0, y=yy): return ('p0', yy)
        case P(a, b): return ('p', a, b)
        case str() as s if s: return 'str ' + s
        case int(n) | float(n): return n
        case None: return 'none'
        case _: return 'other'
for v in (0, [1, 2], (1, 2, 3), {'k': 1, 'z': 2}, P(0, 5), P(1, 2), 'abc', 7, 2.5, None, ''): print(w(v))

import collections
Pair = collections.namedtuple('Pair', 'left right')
match Pair(1, [2]):
    case Pair(first, [second]): print(first, second)
print(Pair.__match_args__ is Pair._fields, [name for name in vars(Pair) if name not in ('left', 'right')])
