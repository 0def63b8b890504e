import sys

def fail(value):
    local = value
    raise ValueError('bad value', local)

def middle(value):
    return fail(value)

word = 'a fresh word'
try:
    middle(word)
except ValueError as error:
    print error, error.args, repr(error), sys.getrefcount(word)
print sys.exc_info()[0], sys.getrefcount(word)
try:
    try:
        middle([1])
    finally:
        print 'cleaned up'
except (KeyError, ValueError), error:
    print error.message == '', len(error.args)

def swallow():
    try:
        fail(word)
    except ValueError:
        pass
    return sys.getrefcount(word)

print swallow(), sys.getrefcount(word)

def nested():
    try:
        1 / 0
    except ZeroDivisionError:
        try:
            {}['missing']
        except KeyError, key:
            print 'key', key, repr(key)
        raise

try:
    nested()
except Exception, error:
    print type(error), error
for thing in (1, 'a', None, [], (), {}):
    try:
        thing.missing
    except AttributeError, error:
        print error
    try:
        thing()
    except TypeError, error:
        print error
    try:
        thing[1]
    except (TypeError, IndexError, KeyError), error:
        print type(error).__name__, error
try:
    raise KeyError
except LookupError, error:
    print repr(error), str(error) == ''
try:
    raise KeyError, 'one'
except LookupError, error:
    print repr(error), error
try:
    raise IOError(2, 'No such file', 'name')
except EnvironmentError, error:
    print error, error.errno, error.strerror, error.filename
try:
    raise 'string'
except TypeError, error:
    print error
try:
    assert 1 == 2, 'arithmetic holds'
except AssertionError, error:
    print error
try:
    assert []
except AssertionError, error:
    print repr(error)
def loop():
    for number in range(5):
        try:
            if number == 1:
                continue
            if number == 3:
                break
            print number,
        finally:
            print 'finally', number
    else:
        print 'else'
    return 'end'
print loop()
def returning():
    try:
        return 'from try'
    finally:
        print 'before return'
print returning()
def overriding():
    try:
        1 / 0
    finally:
        return 'overridden'
print overriding()
middle(word)
