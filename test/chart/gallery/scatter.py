import matplotlib.pyplot as plt
plt.scatter([1, 2, 3, 4], [10, 20, 15, 30], s=[20, 80, 200, 500], c=['r', 'g', 'b', 'k'], alpha=0.5, label='sizes')
plt.scatter([1.5, 2.5, 3.5], [12, 22, 27], marker='^', label='triangles')
plt.legend(loc='lower right', title='Kinds')
plt.grid(axis='y')
