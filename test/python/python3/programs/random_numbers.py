# from 3.8
import random
def show(*made):
    for each in made:
        try: print(repr(each()))
        except Exception as error: print(type(error).__name__ + ':', error)
for seed in (0, 1, 42, -5, 10 ** 30, 'hello', 'é', b'bytes', 1.5, True):
    random.seed(seed); print(seed, random.random(), random.randrange(100), random.getrandbits(40))
random.seed(7)
print(random.randint(1, 6), random.choice('abcdef'), random.sample(range(100), 5), random.sample(range(1000), 50), random.choices('abc', k=5), random.choices([1, 2, 3], weights=[1, 5, 1], k=6), random.choices('ab', cum_weights=[1, 4], k=4))
l = list(range(10)); random.shuffle(l); print(l)
print(random.uniform(1, 5), random.gauss(0, 1), random.gauss(0, 1), random.normalvariate(0, 1), random.expovariate(2), random.triangular(0, 1, 0.3), random.lognormvariate(0, 1))
show(lambda: random.randrange(0), lambda: random.randrange(5, 5), lambda: random.randrange(1, 10, 0), lambda: random.randrange(10, 0, -3), lambda: random.choice([]), lambda: random.sample([1], 2), lambda: random.sample({1: 2}, 1), lambda: random.sample(5, 1), lambda: random.getrandbits(0), lambda: random.randrange(0, 10 ** 20) > 0, lambda: random.choices([1], weights=[1, 2]))
r = random.Random(5); s = r.getstate(); a = r.random(); r.setstate(s); print(a == r.random(), r.randint(1, 10 ** 9))
class Sub(random.Random):
    def random(self): return 0.25
print(Sub(1).uniform(0, 4), type(random.random()))
