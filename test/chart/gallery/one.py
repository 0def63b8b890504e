import matplotlib.pyplot as plt
plt.plot([5], [3], 'o')
