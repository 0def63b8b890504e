class A(object):
    def __init__(self, n): self.n = n
    def __del__(self): print self.n,
a = A('x')
print 'end',
