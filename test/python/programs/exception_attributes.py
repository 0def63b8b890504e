import sys
# exceptions attributes
e = IOError(2, 'No such', 'name'); print e.args, e.errno, e.strerror, e.filename, repr(e), str(e), repr(e.message)
e = IOError(2, 'No such'); print e.args, e.errno, e.strerror, e.filename, repr(e), str(e), repr(e.message)
e = IOError('x'); print e.args, e.errno, e.strerror, e.filename, repr(e), str(e), repr(e.message)
e = IOError(); print e.args, e.errno, e.strerror, e.filename, repr(e), str(e), repr(e.message)
e = IOError(1,2,3,4); print e.args, e.errno, e.strerror, e.filename, repr(e), str(e), repr(e.message)
e = IOError(None,2,3); print e.args, e.errno, e.strerror, e.filename, repr(e), str(e), repr(e.message)
e.errno = 7; e.filename = 'abc'; e.strerror='mm'; print e, e.args
e = SystemExit(); print e.code, e.args
e = SystemExit(1); print e.code
e = SystemExit(1,2); print e.code; e.code=5; print e.code, e.args
e = SyntaxError('msg'); print e.msg, e.filename, e.lineno, e.offset, e.text, e.print_file_and_line, str(e), repr(e)
e = SyntaxError('msg', ('file.py', 1, 2, 'text')); print e.msg, e.filename, e.lineno, e.offset, e.text, e.print_file_and_line, str(e), repr(e)
try: SyntaxError('msg', ('file.py', 1, 2))
except Exception, x: print repr(x)
e = SyntaxError(); print repr(e), str(e), e.msg
try: u'\xe9'.encode('ascii')
except UnicodeEncodeError, x: print x.encoding, repr(x.object), x.start, x.end, x.reason, x.args, x, repr(x.message)
try: '\xe9'.decode('ascii')
except UnicodeDecodeError, x: print x.encoding, repr(x.object), x.start, x.end, x.reason, x.args, x
try: '\xe9'+u'a'
except UnicodeDecodeError, x: print x.encoding, repr(x.object), x.start, x.end, x.reason, x.args, x
e = UnicodeDecodeError('utf8', 'abc', 0, 2, 'why'); print e, repr(e), e.args
e = UnicodeTranslateError(u'abc', 0, 1, 'why'); print e, repr(e), e.args
try: UnicodeDecodeError('a')
except TypeError, x: print x
try: UnicodeDecodeError('a', u'abc', 1, 2, 'd')
except TypeError, x: print x
e = ValueError(1); e.args = [3,4]; print e.args, e.message, repr(e), str(e), e[0], e[0:1]
e.args = 'ab'; print e.args
try: e.args = 5
except TypeError, x: print x
try: del e.args
except TypeError, x: print x
print e.__dict__
e.x = 5; print e.__dict__, e.x
e.__dict__ = {'y': 6}; print e.y
try: e.__dict__ = 5
except TypeError, x: print x
try: del e.__dict__
except TypeError, x: print x
print e.__reduce__()
print ValueError('a').__reduce__()
print IOError(1,2,3).__reduce__()
e.__setstate__({'z': 3}); print e.z
print repr(unicode(ValueError(u'\xe9'))), unicode(ValueError(1,2)), unicode(ValueError()) == u''
try: ValueError(a=1)
except TypeError, x: print x
e = KeyError('a', 'b'); print e, repr(e)
print KeyError(), KeyError('')
e.message = 5; print e.message
del e.message
try: print e.message
except AttributeError, x: print x
print isinstance(e, LookupError)
print EnvironmentError(1,u'\xe9'.encode('utf8')), EnvironmentError('a','b','c')
print StopIteration(1,2), GeneratorExit('a'), AssertionError([1])
try:
  raise ValueError, 'x'
except ValueError, e: pass
print e.__class__
