import matplotlib.pyplot as plt
plt.plot([1, 2, 3], [20, 30, 45], 'o')
plt.yscale('log')
