import sys
sys.stderr.write('before\n')
class Err:
    def write(self, s): print 'ERR', repr(s)
class Gone(object):
    def __del__(self): print 'gone'
def f(x):
    g = Gone()
    1/0
sys.stderr = Err()
f(1)
