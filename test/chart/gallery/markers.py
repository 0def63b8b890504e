import matplotlib.pyplot as plt
for row, marker in enumerate(".,ov^<>1234s8pP*hH+xXDd|_"):
    plt.plot([1, 2, 3], [row, row, row], marker, markersize=8)
plt.title('Markers')
