d = {'a': 1, 'b': 2}
k = d.viewkeys()
print k, d.viewvalues(), d.viewitems(), type(k), type(d.viewvalues()), type(d.viewitems())
print k & ['a'], k | ['c'], k - ['a'], k ^ ['a', 'z'], ['a', 'q'] & k if 0 else 0
print d.viewitems() & [('a', 1)], ('a', 1) in d.viewitems(), ('a', 2) in d.viewitems(), 1 in d.viewvalues(), len(k), len(d.viewvalues())
print k == set(['a', 'b']), k == {'a': 1}.viewkeys(), k < set('abc'), k >= set('a'), k != k, d.viewvalues() == d.viewvalues()
print k.isdisjoint(['z']) if hasattr(k, 'isdisjoint') else 'none'
    try: print b, eval(b)
    except Exception, e: print b, type(e).__name__, e
