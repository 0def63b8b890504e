"""What 3.8 brought."""


def positional(first, /, second, *rest, named, optional=None, **more) -> int:
    return first, second, rest, named, optional, more


def positional_only(a, b: int = 1, /): return lambda c, /, d=a: (c, d)


def walruses(items):
    if (walrus := items) and walrus: pass
    while chunk := items.read(1): print(chunk)
    a = [last := x for x in items if (previous := x)]
    print(y := 1, [z := 2, z ** 2])
    return a, last, previous, y, z


total = [module_level := each for each in range(3)]


def loops(items):
    for each in items:
        try:
            each()
        finally:
            continue
    return 1, *items


def yields(items):
    yield 1, *items
