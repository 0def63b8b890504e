import matplotlib.pyplot as plt
plt.subplot(2, 1, 1)
plt.plot([1, 2, 3], [1, 4, 9], 's-')
plt.ylabel('wide')
plt.subplot(2, 3, 4)
plt.bar([1, 2, 3], [3, 2, 5])
plt.subplot(2, 3, 6)
plt.plot([5, 6], [6, 5])
