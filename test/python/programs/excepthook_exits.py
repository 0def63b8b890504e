import sys
def hook(t, v, tb):
    sys.__excepthook__(t, v, tb)
    sys.exit('from hook')
sys.excepthook = hook
1/0
