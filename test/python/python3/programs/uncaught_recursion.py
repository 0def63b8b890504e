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
