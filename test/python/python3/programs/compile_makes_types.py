# The first call of compile makes the types of syntax trees, whatever comes of it; eval of a text does not.
# without 3.12 3.13 3.14 3.15: none of these has a count
import gc, sys

gc.collect()
gc.disable()
NAMES = ["''", 'object', "'ctx'", "'ops'"]
OBJECTS = [eval(name) for name in NAMES]


def changed(what):
    global last
    now = [sys.getrefcount(each) for each in OBJECTS]
    print(what, [(name, after - before) for name, after, before in zip(NAMES, now, last) if after != before])
    last = now


last = [sys.getrefcount(each) for each in OBJECTS]
changed('nothing')
changed('nothing')
for wrong in ((), ('1', 'file.py', 'neither')):
    try: compile(*wrong)
    except (TypeError, ValueError) as error: print(error)
    changed('refused')
eval('5')
changed('eval')
for source in ('= 1', '5'):
    try: compile(source, 'file.py', 'exec')
    except SyntaxError: print('no')
    changed(source)
