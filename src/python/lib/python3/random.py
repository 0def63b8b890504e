"""Random numbers, the same for the same seed as those of Lib/random.py of CPython 3.8.18."""
from _random import Random as _Generator, _sha512
from sys import version_info as _version_info
from math import ceil as _ceil, cos as _cos, exp as _exp, log as _log, pi as _pi, sin as _sin, sqrt as _sqrt

if _version_info >= (3, 12):
    from operator import index as _index

__all__ = ['Random', 'seed', 'random', 'uniform', 'randint', 'choice', 'sample', 'randrange', 'shuffle', 'normalvariate', 'gauss',
           'lognormvariate', 'expovariate', 'triangular', 'getrandbits', 'choices', 'getstate', 'setstate']

_NORMAL = 4 * _exp(-0.5) / _sqrt(2.0)

_SEEDS = ('The only supported seed types are:\nNone, int, float, str, bytes, and bytearray.' if _version_info >= (3, 13)
          else 'The only supported seed types are: None,\nint, float, str, bytes, and bytearray.')
_POPULATION = ('Population must be a sequence.  For dicts or sets, use sorted(d).' if _version_info >= (3, 9)
               else 'Population must be a sequence or set.  For dicts, use list(d).')


class Random(_Generator):
    """A generator of its own."""

    VERSION = 3

    def __init__(self, x=None):
        self.seed(x)
        self.gauss_next = None

    def seed(self, a=None, version=2):
        if version == 1 and isinstance(a, (str, bytes)):
            a = _old_hash(a)
        elif version == 2 and isinstance(a, (str, bytes)):
            if isinstance(a, str):
                a = a.encode()
            a = int.from_bytes(a + _sha512(a), 'big')
        elif _version_info >= (3, 11) and not isinstance(a, (type(None), int, float)):
            raise TypeError(_SEEDS)
        super().seed(a)
        self.gauss_next = None

    def getstate(self):
        return self.VERSION, super().getstate(), self.gauss_next

    def setstate(self, state):
        version, internal, self.gauss_next = state
        super().setstate(internal)

    def _randbelow(self, n):
        if _version_info >= (3, 9) and not n:
            return 0
        bits = n.bit_length()
        drawn = self.getrandbits(bits)
        while drawn >= n:
            drawn = self.getrandbits(bits)
        return drawn

    def randrange(self, start, stop=None, step=1, _int=int):
        if _version_info >= (3, 12):
            return self._from_range(_index(start), stop, _index(step))
        first = _int(start)
        if first != start:
            raise ValueError('non-integer arg 1 for randrange()')
        if stop is None:
            if first > 0:
                return self._randbelow(first)
            raise ValueError('empty range for randrange()')
        last = _int(stop)
        if last != stop:
            raise ValueError('non-integer stop for randrange()')
        width = last - first
        if step == 1:
            if width > 0:
                return first + self._randbelow(width)
            raise ValueError('empty range for randrange() (%d, %d, %d)' % (first, last, width))
        by = _int(step)
        if by != step:
            raise ValueError('non-integer step for randrange()')
        if by == 0:
            raise ValueError('zero step for randrange()')
        count = (width + by - 1) // by if by > 0 else (width + by + 1) // by
        if count <= 0:
            raise ValueError('empty range for randrange()')
        return first + by * self._randbelow(count)

    def _from_range(self, start, stop, step):
        if stop is None:
            if step != 1:
                raise TypeError('Missing a non-None stop argument')
            if start > 0:
                return self._randbelow(start)
            raise ValueError('empty range for randrange()')
        stop = _index(stop)
        if step == 1:
            if stop > start:
                return start + self._randbelow(stop - start)
            raise ValueError('empty range in randrange(%d, %d)' % (start, stop))
        if step == 0:
            raise ValueError('zero step for randrange()')
        count = len(range(start, stop, step))
        if count == 0:
            raise ValueError('empty range in randrange(%d, %d, %d)' % (start, stop, step))
        return start + step * self._randbelow(count)

    def randint(self, a, b):
        return self.randrange(a, b + 1)

    def choice(self, seq):
        if _version_info >= (3, 11) and not len(seq):
            raise IndexError('Cannot choose from an empty sequence')
        if _version_info >= (3, 9):
            return seq[self._randbelow(len(seq))]
        try:
            index = self._randbelow(len(seq))
        except ValueError:
            raise IndexError('Cannot choose from an empty sequence') from None
        return seq[index]

    def shuffle(self, x, random=None):
        for i in reversed(range(1, len(x))):
            j = self._randbelow(i + 1) if random is None else int(random() * (i + 1))
            x[i], x[j] = x[j], x[i]

    def sample(self, population, k):
        if isinstance(population, (set, frozenset)) and _version_info < (3, 11):
            population = tuple(population)
        if isinstance(population, dict) or not hasattr(population, '__getitem__'):
            raise TypeError(_POPULATION)
        n = len(population)
        if not 0 <= k <= n:
            raise ValueError('Sample larger than population or is negative')
        limit = 21
        if k > 5:
            limit += 4 ** _ceil(_log(k * 3, 4))
        if n <= limit:
            return self._from_pool(list(population), n, k)
        result = []
        taken = set()
        for _ in range(k):
            index = self._randbelow(n)
            while index in taken:
                index = self._randbelow(n)
            taken.add(index)
            result.append(population[index])
        return result

    def _from_pool(self, pool, n, k):
        result = []
        for i in range(k):
            index = self._randbelow(n - i)
            result.append(pool[index])
            pool[index] = pool[n - i - 1]
        return result

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        n = len(population)
        if weights is None and cum_weights is None:
            return [population[int(self.random() * (n + 0.0))] for _ in range(k)]
        if weights is not None:
            if cum_weights is not None:
                raise TypeError('Cannot specify both weights and cumulative weights')
            cum_weights = _sums(weights)
        if len(cum_weights) != n:
            raise ValueError('The number of weights does not match the population')
        total = cum_weights[-1] + 0.0
        return [population[_place(cum_weights, self.random() * total, n - 1)] for _ in range(k)]

    def uniform(self, a, b):
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        drawn = self.random()
        try:
            middle = 0.5 if mode is None else (mode - low) / (high - low)
        except ZeroDivisionError:
            return low
        if drawn > middle:
            drawn = 1.0 - drawn
            middle = 1.0 - middle
            low, high = high, low
        return low + (high - low) * _sqrt(drawn * middle)

    def normalvariate(self, mu, sigma):
        while True:
            first = self.random()
            second = 1.0 - self.random()
            z = _NORMAL * (first - 0.5) / second
            if z * z / 4.0 <= -_log(second):
                return mu + z * sigma

    def lognormvariate(self, mu, sigma):
        return _exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd):
        return -_log(1.0 - self.random()) / lambd

    def gauss(self, mu, sigma):
        z = self.gauss_next
        self.gauss_next = None
        if z is None:
            angle = self.random() * (2.0 * _pi)
            radius = _sqrt(-2.0 * _log(1.0 - self.random()))
            z = _cos(angle) * radius
            self.gauss_next = _sin(angle) * radius
        return mu + z * sigma


def _sums(weights):
    total, sums = None, []
    for weight in weights:
        total = weight if total is None else total + weight
        sums.append(total)
    return sums


def _place(sums, value, high):
    """Where a value stands among sums, behind those equal to it, at most at `high`."""
    low = 0
    while low < high:
        middle = (low + high) // 2
        if value < sums[middle]:
            high = middle
        else:
            low = middle + 1
    return low


def _old_hash(text):
    """The seed of text in version 1."""
    text = text.decode('latin-1') if isinstance(text, bytes) else text
    value = ord(text[0]) << 7 if text else 0
    for character in map(ord, text):
        value = ((1000003 * value) ^ character) & 0xFFFFFFFFFFFFFFFF
    value ^= len(text)
    return -2 if value == -1 else value


# The module's functions are the methods of one generator.
_inst = Random()
for _name in __all__[1:]:
    globals()[_name] = getattr(_inst, _name)
del _name
