import matplotlib.pyplot as plt
plt.plot([0.001, 1, 1e6, 1e12], [1e-9, 1, 1e9, 1e15], '*-')
plt.xscale('log')
plt.yscale('log')
plt.title('Many decades')
