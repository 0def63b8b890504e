# Text and bytes that are folded while the program runs.
# audited throughout
print('s' 'd' * 2, b'a' * 2, b'a' + b'b', ('a', b'b')[0], 'abc'[1], b'abc'[1], b'abc'[:1], 'é' * 2, -1, ('x',) * 2, ('x', b'y') + (1, 2.5), 'abc'[0:2], ('x', 2)[0], "%s" % 1 , 'é∂'[1], "%s-%r" % ('a', b'b'))
print(eval("'s' + 't'"), eval("b's' * 3"))
