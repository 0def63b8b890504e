"""What 3.10 brought."""


def literals(subject):
    match subject:
        case 0 | 1 | -1 | 1.5 | -2j | 1 + 2j:
            return 'number'
        case 'ab' | b'c':
            return 'text'
        case None | True | False:
            return 'singleton'
        case subject.attribute | literals.other.deep:
            return 'value'
        case _:
            return 'other'


def captures(subject):
    match subject:
        case [first, second] if first > second:
            return first, second
        case [one]:
            return one
        case (a, b, *rest):
            return a, b, rest
        case [_, *_, last]:
            return last
        case [*_]:
            return 'sequence'
        case []:
            return 'empty'
    return None


def starred(subject):
    match subject:
        case [*first, last, _]:
            return first, last
        case [first, *_]:
            return first
        case (first, [second, *others], *_):
            return first, second, others


def mappings(subject):
    match subject:
        case {}:
            pass
        case {'a': 1, 'b': {'c': deep}, -1: _}:
            return deep
        case {subject.key: value, **rest}:
            return value, rest
        case {'x': x, 'y': [y, *_]} if x:
            return x, y


def instances(subject, Point):
    match subject:
        case Point():
            return 0
        case Point(x, 0, z=1, w=w):
            return x, w
        case Point(x=Point(y, _), y=_) as point:
            return point, y
        case int(number) | str(number):
            return number
        case Point.Inner(a=[b, c] as pair):
            return b, c, pair


def alternatives(subject):
    match subject:
        case [a, b, c] | (c, b, [a]) | {'a': a, 'c': c, 'b': b}:
            return a, b, c
        case ([[x, y] | (y, x, _), z] as whole) | [z, x, y, *whole]:
            return x, y, z, whole
        case ((1 | 2) as small) | [small]:
            return small
        case anything:
            return anything


def nested(subject, items):
    for item in items:
        match item:
            case 1:
                continue
            case 2:
                break
            case [
                first,
                second,
            ]:
                try:
                    return first
                finally:
                    print(second)
            case _ if item:
                match subject:
                    case 1: pass
            case _:
                pass
    match (subject, items):
        case (1, 2):
            pass
    match subject:
        case _:
            print(1)
    match subject:
        case name:
            print(name)


def open_sequences(subject, items):
    match subject, items:
        case 'é', [first, *_] if first: pass
        case 1, 2:
            pass
        case first, \
                *rest:
            return first, rest
        case {'a': (1, 2)}, second, : return second
        case _: pass
    match subject,:
        case *_,: pass
    match *items, subject: # a comment, with a comma
        case (a), (b): return a, b
        case a, b if (a, b): return b
    del subject, items,
    del (first), ; print(1)


def lines(a, b, c):
    if (a and
        b or
        not c):
        return (
            1
        )
    if a: pass
    elif b:
        pass
    else:
        'nothing'
    while (a
           and b):
        if c:
            break
        elif a: continue
        pass
    while True:
        a()
        if b: return
    while 1:
        pass
    for each in a: pass
    else:
        return None
    with (a as x, b as y): return x
    with (
        a,
        b as z,
    ):
        return z.attribute \
            .method(1,
                    2)
    return (a
            .b
            .c)(b)


def many(a):
    wide = [a, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31]
    deep = {'a': a, 'b': 2, 'c': 3, 'd': 4, 'e': 5, 'f': 6, 'g': 7, 'h': 8, 'i': 9, 'j': 10, 'k': 11, 'l': 12, 'm': 13, 'n': 14,
            'o': 15, 'p': 16, 'q': 17, 'r': 18, 's': 19}
    called = a(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31)
    named = a(a=1, b=2, c=3, d=4, e=5, f=6, g=7, h=8, i=9, j=10, k=11, l=12, m=13, n=14, o=15, p=16, q=17)
    method = a.b(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31)
    text = f'{a}1{a}2{a}3{a}4{a}5{a}6{a}7{a}8{a}9{a}10{a}11{a}12{a}13{a}14{a}15{a}16'
    return wide, deep, called, named, method, text


def returns(a):
    try:
        return a
    except ValueError as error:
        return
    finally:
        with a:
            return (1,
                    2)


def inner(a):
    for b in a:
        try:
            a()
        except ValueError: continue
        except (KeyError,
                IndexError) as error:
            break
        else:
            with b: continue
        finally:
            a()
    assert a, (
        b)
    a.b \
        .c += 1
    a[b
      ] -= 1
    def deeper():
        return a
    return lambda: (a or
                    b)


def literals_side_by_side(x):
    match x:
        case 'a' 'b' | 'c' "d":
            return 1
        case {'e' 'f': 'g'
              'h', **rest,}:
            return rest
        case [b'i' rb'\j', (
                'k'  # between
                'l'
        )]:
            return 2
