# What stands near a name that is not found, where the exception ends the program.
something = 5
class Holder:
    attribute = 1
def inner(argument):
    try:
        return Holder().atribute + argumment
    except AttributeError:
        return argumment
print('before')
inner(somethink if something == 0 else 1)
