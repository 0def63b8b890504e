# audited throughout
class MyError(Exception):
    pass
class Out:
    class In(ValueError): pass
def inner():
    raise KeyError('first')
def middle():
    try:
        inner()
    except KeyError as e:
        raise Out.In('second') from e
def rec(n):
    if n: rec(n - 1)
    else: 1 / 0
try: rec(10)
except ZeroDivisionError:
    import traceback
    traceback.print_exc()
try:
    middle()
except Exception:
    raise MyError('third', 3)
