# audited throughout
import sys, gc


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


a = Noisy('a')
b = Noisy('b')
a.other, b.other = b, a
del a, b
print('collected', gc.collect() > 0, gc.garbage)


class Phoenix:
    saved = None

    def __del__(self):
        print('saving')
        Phoenix.saved = self


Phoenix()
print(type(Phoenix.saved).__name__)
Phoenix.saved = None
print('gone without another word')
one = Noisy('one')
two = Noisy('two')
cycle = Noisy('cycle')
cycle.me = cycle
holder = [Noisy('in list'), {'k': Noisy('in dict')}]


def keep():
    return one


print('end')
