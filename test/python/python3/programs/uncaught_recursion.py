# from 3.8
# also 3.6 3.7 3.9 3.10 3.11 3.12 3.13
import sys
print('start')
def gen():
    try:
        yield 1
    finally:
        raise RuntimeError('closing')
sys.setrecursionlimit(60)
def f(x): return f(x + 1)
print('x', file=sys.stderr)
f(0)
