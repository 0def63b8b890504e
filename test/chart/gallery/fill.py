import matplotlib.pyplot as plt
places = range(11)
squares = [place * place for place in places]
plt.fill_between(places, squares, label='below')
plt.fill_between(places, squares, [square + 20 for square in squares], alpha=0.5, label='above')
plt.fill_between(places, 100, 120, where=[place < 4 or place > 6 for place in places], facecolor='r', edgecolor='k', linewidth=2)
plt.fill_betweenx([0, 60, 120], [-1, -2, -1], -3, color='g')
plt.legend(loc='center left')
