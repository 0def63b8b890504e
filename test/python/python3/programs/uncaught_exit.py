# also 3.9 3.10 3.11 3.12 3.13
import sys
try:
    sys.exit('bye')
finally:
    print('cleanup')
