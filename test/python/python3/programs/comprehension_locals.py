# audited throughout
# Variables of comprehensions within a module or class are none of its own, also where they are compiled into it (3.12 on).
import sys
each = [1]
print(sys.getrefcount(each))
[each for each in (1,2)]
print(sys.getrefcount(each))
eval('each')
print(each)
print(locals()['each'])
class K:
    each = 5
    [each for each in (1,2)]
    print(locals()['each'], sorted(locals()))
    f = [lambda: deep for deep in (1,2)]
    print(sorted(locals()))
    def m(self): return __class__
    print(sorted(locals()))
    exec('each = 7; other = 3')
    print(sorted(locals()), each)
    [print(sorted(locals())) for each in [1]]
    [eval('each') for each in [4]]
    print([eval('each') for each in [4]])
print([eval('each') for each in [4]])
[print('each' in locals(), 'row' in locals()) for row in [1]]
print([exec('row = 9') for row in [4]], 'row' in globals())
def f():
    each = 4
    [eval('each') for each in [4]]
    print(locals(), [eval('each') for each in [6]], [sorted(locals()) for z in [1]], eval('each'))
f()
[print(sorted(sys._getframe().f_locals)[-2:], type(sys._getframe().f_locals).__name__) for row in [1]]
value = []
made = [value for value in [1, 2]]
print(sys.getrefcount(value), eval('value'), dir()[-1])
