# from 3.8
def show(*made):
    for each in made:
        try: print(repr(each()))
        except Exception as error: print(type(error).__name__ + ':', error)
class A:
    'doc of A'
    x: int = 5
    y: 'str'
    def __init__(self, v=1): self.v = v
    def m(self, a, b=2, *args, c, d=4, **kw) -> int: 'doc m'; return a
    @property
    def p(self): 'doc p'; return self.v
    @p.setter
    def p(self, v): self.v = v
    @p.deleter
    def p(self): del self.v
    @classmethod
    def cm(cls): return cls
    @staticmethod
    def sm(): return 'sm'
    class Inner:
        def f(self): return __class__
a = A()
show(lambda: A.__annotations__, lambda: A.__doc__, lambda: A.__name__, lambda: A.Inner.__qualname__, lambda: A.Inner, lambda: A.m.__qualname__, lambda: A.Inner().f(), lambda: A.__module__, lambda: a.p, lambda: setattr(a, 'p', 7), lambda: a.v, lambda: delattr(a, 'p'), lambda: a.p, lambda: A.cm(), lambda: a.sm(), lambda: A.p.__doc__, lambda: A.p.fget.__name__, lambda: type(A.__dict__), lambda: 'x' in A.__dict__, lambda: sorted(k for k in A.__dict__ if k[0] != '_'), lambda: A.m.__defaults__, lambda: A.m.__kwdefaults__, lambda: A.m.__annotations__, lambda: A.m.__code__.co_argcount, lambda: A.m.__code__.co_kwonlyargcount, lambda: A.m.__code__.co_posonlyargcount, lambda: A.m.__code__.co_varnames, lambda: A.m.__code__.co_name, lambda: A.m.__code__.co_flags, lambda: A.m.__code__.co_consts, lambda: A.m.__code__.co_names, lambda: A.m.__code__.co_freevars, lambda: A.m.__closure__, lambda: A.m.__globals__ is globals(), lambda: A.m.__dict__, lambda: A.m.__doc__, lambda: A.m.__module__)
show(lambda: a.m(), lambda: a.m(1), lambda: a.m(1, c=1), lambda: a.m(1, 2, 3, c=5, e=6), lambda: a.m(1, a=2, c=3), lambda: A.m(), lambda: A(1, 2), lambda: A(z=1), lambda: a.nope, lambda: A.nope, lambda: delattr(a, 'nope'), lambda: setattr(A, 'z', 5), lambda: a.z, lambda: setattr(int, 'z', 5), lambda: a.__class__, lambda: a.__dict__, lambda: vars(a), lambda: isinstance(a, A), lambda: type(a) is A, lambda: A.__mro__, lambda: A.mro(), lambda: A.__bases__, lambda: A.__base__, lambda: A.__subclasses__(), lambda: object.__init__, lambda: a.__eq__(a), lambda: a.__ne__(a), lambda: a.__hash__() == hash(a), lambda: a.__lt__(a), lambda: a < a, lambda: a == 1, lambda: a + 1, lambda: len(a), lambda: a[0], lambda: a(), lambda: iter(a), lambda: -a, lambda: int(a), lambda: float(a), lambda: bool(a), lambda: format(a, 'x'), lambda: a.__str__() == repr(a), lambda: 1 in a, lambda: A.__new__(A).__class__, lambda: A.__new__(), lambda: A.__new__(5), lambda: A.__new__(int), lambda: object.__new__(int))
class M(type):
    def __new__(m, n, b, d, **k): print('new', n, k); return super().__new__(m, n, b, d)
    def __init__(c, n, b, d, **k): print('init', n, k); super().__init__(n, b, d)
    @classmethod
    def __prepare__(m, n, b, **k): print('prepare', n, k); return {}
    def __call__(c, *a): print('call', a); return super().__call__(*a)
    def __repr__(c): return 'M!' + c.__name__
    def __instancecheck__(c, o): return o == 5
    def __subclasscheck__(c, o): return o is int
    def __len__(c): return 42
class B(A, metaclass=M, flag=1): pass
b = B(3); print(B, type(B), isinstance(5, B), issubclass(int, B), len(B), b.v)
show(lambda: type('T', (A,), {'q': 1}).q, lambda: type('T', (int, str), {}), lambda: type('T', (bool,), {}), lambda: type(5, (), {}), lambda: type('T', 5, {}), lambda: type('T', (), 5), lambda: type('T', (5,), {}), lambda: type('T', (A, object), {}), lambda: type('T', (object, A), {}), lambda: type('T', (A, A), {}))
class S:
    def __init_subclass__(cls, tag=None, **kw): super().__init_subclass__(**kw); cls.tag = tag; print('sub', cls.__name__, tag)
class S1(S, tag='t'): pass
print(S1.tag); show(lambda: type('Z', (S,), {}, bad=1), lambda: type('Z', (object,), {}, bad=1))
class Desc:
    def __set_name__(self, o, n): print('name', n); self.n = n
    def __get__(self, i, o): return (self.n, i is None, o.__name__)
    def __set__(self, i, v): print('set', v)
    def __delete__(self, i): print('delete')
class D: d = Desc()
print(D.d, D().d); D().d = 5; del D().d
class G:
    def __getattr__(self, n): return 'got ' + n
    def __setattr__(self, n, v): print('setattr', n); object.__setattr__(self, n, v)
    def __delattr__(self, n): print('delattr', n); object.__delattr__(self, n)
g = G(); g.a = 1; print(g.a, g.b); del g.a; show(lambda: delattr(g, 'a'))
class GA:
    def __getattribute__(self, n): return object.__getattribute__(self, n) if n == 'ok' else 'intercepted'
    ok = 1
print(GA().ok, GA().other)
class Slots:
    __slots__ = ('a', 'b')
    def __init__(self): self.a = 1
s = Slots(); show(lambda: s.a, lambda: s.b, lambda: setattr(s, 'c', 1), lambda: s.__dict__, lambda: Slots.a, lambda: Slots.__slots__, lambda: delattr(s, 'a'), lambda: s.a)
show(lambda: type('X', (), {'__slots__': ('a', 'a b')}), lambda: type('X', (), {'__slots__': 5}), lambda: type('X', (int,), {'__slots__': ('a',)}), lambda: type('X', (), {'__slots__': ('a',), 'a': 1}))
class P1:
    def who(self): return 'P1'
class P2(P1):
    def who(self): return 'P2>' + super().who()
class P3(P1):
    def who(self): return 'P3>' + super().who()
class P4(P2, P3):
    def who(self): return 'P4>' + super().who()
print(P4().who(), [c.__name__ for c in P4.__mro__], super(P2, P4()).who()); show(lambda: super(), lambda: super(5), lambda: super(P2, 5), lambda: super(P4, P1()), lambda: super(P2, P4()).nope)
class E:
    def __eq__(self, o): return 'eq'
show(lambda: E() == 1, lambda: E() != 1, lambda: hash(E()), lambda: {E(): 1}, lambda: E.__hash__)
class H(E): __hash__ = object.__hash__
show(lambda: hash(H()) != 0)
class Op:
    def __init__(self, v): self.v = v
    def __add__(self, o): return ('add', self.v, getattr(o, 'v', o))
    def __radd__(self, o): return ('radd', self.v, o)
    def __iadd__(self, o): self.v += o; return self
    def __matmul__(self, o): return 'matmul'
    def __neg__(self): return 'neg'
    def __getitem__(self, k): return ('item', k)
    def __setitem__(self, k, v): print('setitem', k, v)
    def __delitem__(self, k): print('delitem', k)
    def __contains__(self, k): return k == 1
    def __len__(self): return 3
    def __call__(self, *a, **k): return (a, k)
    def __enter__(self): return 'entered'
    def __exit__(self, *a): print('exit', a)
    def __iter__(self): return iter([1, 2])
    def __reversed__(self): return 'rev'
    def __index__(self): return 2
    def __bool__(self): return False
    def __format__(self, s): return 'fmt:' + s
    def __lt__(self, o): return NotImplemented
    def __divmod__(self, o): return 'dm'
    def __pow__(self, o, m=None): return ('pow', o, m)
    def __abs__(self): return 'abs'
    def __round__(self, n=None): return ('round', n)
    def __missing__(self, k): return 'miss'
    def __class_getitem__(cls, k): return ('cgi', k)
    def __dir__(self): return ['z', 'a']
    def __bytes__(self): return b'B'
    def __complex__(self): return 1j
    def __floor__(self): return 'fl'
o = Op(1); o += 5
show(lambda: o + 1, lambda: 1 + o, lambda: o + o, lambda: o @ 1, lambda: -o, lambda: o[1:2], lambda: o['k', 1], lambda: o[...], lambda: 1 in o, lambda: len(o), lambda: o(1, x=2), lambda: list(o), lambda: reversed(o), lambda: [1, 2, 3][o], lambda: bool(o), lambda: f'{o:abc}', lambda: o < o, lambda: o < 1, lambda: divmod(o, 1), lambda: o ** 2, lambda: pow(o, 2, 3), lambda: abs(o), lambda: round(o), lambda: round(o, 2), lambda: Op[int], lambda: dir(o), lambda: bytes(o), lambda: complex(o), lambda: 1 - o, lambda: o & 1, lambda: o.v, lambda: hash(o) != 0, lambda: range(o), lambda: 'abc'[o])
o[1] = 2; del o[1]
with o as w: print(w)
import sys
print([n for n in dir(A) if not n.startswith('__')], sorted(set(dir(object))))
print(A.__dict__['sm'], A.__dict__['cm']) if False else None
print(repr(A.p)[:9], repr(super(A, a))[:7], A.__weakref__, A.__dict__['__dict__'])
def outer():
    n = 1
    def inner():
        nonlocal n
        n += 1
        return n
    return inner
i = outer(); i(); print(i.__closure__[0].cell_contents, i.__code__.co_freevars, outer.__code__.co_cellvars, i.__qualname__, i.__closure__[0] == i.__closure__[0], type(i.__closure__[0]))
def f(a, /, b, *, c): pass
show(lambda: f(1, 2), lambda: f(a=1, b=2, c=3), lambda: f(1, 2, 3), lambda: f(), lambda: f(1, b=2, c=3, d=4), lambda: f(1, 2, c=3, **{'c': 4}), lambda: f(*5), lambda: f(**5), lambda: f(**{1: 2}), lambda: f(1, *[2], c=3), lambda: f.__code__.co_posonlyargcount, lambda: f.nope, lambda: setattr(f, 'attr', 1), lambda: f.attr, lambda: f.__dict__, lambda: setattr(f, '__name__', 5), lambda: setattr(f, '__defaults__', 5), lambda: setattr(f, '__code__', 5), lambda: f.__kwdefaults__, lambda: (lambda: 0).__name__, lambda: (lambda x: x).__code__.co_varnames, lambda: f.__code__ == f.__code__, lambda: f.__code__.replace(co_name='g').co_name, lambda: f.__get__(5).__self__, lambda: type(f)(f.__code__, {}).__name__, lambda: len.__name__, lambda: len.__qualname__, lambda: len.__module__, lambda: len.__self__, lambda: [].append.__qualname__, lambda: str.join.__qualname__, lambda: str.join.__objclass__, lambda: print, lambda: str.join, lambda: int.__add__, lambda: int.real, lambda: object.__reduce_ex__)
