# What super() holds: a method, a property and a class method, at the first run of the instruction and later.
import sys
class Base:
    def method(self, value): print('method', sys.getrefcount(self), sys.getrefcount(value))
    @classmethod
    def of_class(cls, value): print('class method', sys.getrefcount(value))
    @property
    def attribute(self): print('property', sys.getrefcount(self))
class Derived(Base):
    def method(self, value):
        print('own', sys.getrefcount(self))
        super().method([value])
        super().method(value)
        super(Derived, self).method(value)
        super().method(value=value)
        super().method(*[value])
        method = super().method
        method(value)
        del method
        super().of_class(self)
        super().attribute
        other = super()
        other.method(value)
        print(sys.getrefcount(other), sys.getrefcount(self))
        try: super().missing
        except AttributeError as error: print(error)
derived = Derived()
for _ in range(3): derived.method([])
# audited throughout
