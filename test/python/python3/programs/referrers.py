# Who refers to an object, as the collector sees it: not the tuple of the arguments, and from 3.7 on no frame that runs.
import gc
import sys

class Thing(object):
    pass

thing = Thing()
box = [thing]

def names(objects):
    return [type(each).__name__ for each in objects]

def inside(value):
    return names(gc.get_referrers(value))

def shown(value):
    frame = sys._getframe()
    return names(gc.get_referrers(value)), gc.is_tracked(frame)

def failed(value):
    try:
        1 / 0
    except ZeroDivisionError as error:
        return error

print(names(gc.get_referrers(thing)), names(gc.get_referrers(box)), names(gc.get_referrers(thing, box)))
print(inside(thing), shown(thing))
pair = (thing, box)
print(names(gc.get_referrers(thing)), names(gc.get_referrers(pair)))
error = failed(thing)
print(names(gc.get_referrers(thing)), gc.is_tracked(error.__traceback__.tb_frame))
