# Puts a count of holders in the place of sys.getrefcount, and goes on as harness.py does: the same arguments, any CPython from 2.7 on.
# The parser keeps what a script's text has until it ends, and compile() makes types. So the parts are executed as texts, which are
# forgotten when they are done, and this one has no integer, no one-character string and few names.
refplot_files = __file__[:-len('holders.py')]
for refplot_part in ('parts.py', 'heap.py', 'own.py', 'counting.py', 'harness.py'):
    with open(refplot_files + refplot_part) as refplot_stream:
        refplot_text = refplot_stream.read()
    # An open file has its mode, a letter.
    del refplot_stream
    __file__ = refplot_files + refplot_part
    exec(refplot_text, globals())
