# Tells how many references there are to each named object, small integer, one-character string and candidate, as measure.py does in
# Python 2. It is run compiled, so that no syntax tree holds what it names, and prints at its end: what printing and reading look up would
# stay in the method cache. Until then it keeps texts, each longer than a character, since a kept count would be counted. In front stand
# `named`, the counts of named objects, the range `small_integers` and the list `candidates`. The method cache, whose names are a matter of chance, is emptied.
integers = [f'<{sys.getrefcount(number)}' for number in small_integers]
characters = [f'<{sys.getrefcount(character)}' for code in range(256) for character in [chr(code)]]
words = [
    (f'<{sys.getrefcount(shared)}', '<True' if shared is text else '<False')
    for text in candidates
    for shared in [sys.intern(text)]
]
for line in named + integers + characters:
    print(line)
for count, same in words:
    print(count)
    print(same)
