# A StopIteration that a generator does not catch: 3.6 lets it through and warns, where nobody is shown it; the module remembers the warning.
import sys


def counted():
    print([sys.getrefcount(each) - before for each, before in zip(COUNTED, BEFORE)], '__warningregistry__' in globals())


COUNTED = (0, True, DeprecationWarning)
BEFORE = [sys.getrefcount(each) for each in COUNTED]


def raises():
    yield 1
    raise StopIteration(5)


class Holder:
    def long_name_of_a_generator_that_has_more_than_fifty(self):
        yield 1
        next(iter([]))


def outer():
    print('then', (yield from raises()))
    yield 2


def ended(made):
    try: print(list(made))
    except RuntimeError as error: print(error, type(error.__cause__).__name__)
    counted()


for each in range(2): ended(raises())
ended(Holder().long_name_of_a_generator_that_has_more_than_fifty())
ended(outer())
if sys.version_info < (3, 7):
    for key, value in sorted(__warningregistry__.items(), key=str): print(key, value)
