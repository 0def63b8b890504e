import matplotlib.pyplot as plt
plt.figure(figsize=(8, 3))
plt.plot([3, 1, 2], [1, 2, 3])
plt.xlim(4, 0)
