import matplotlib.pyplot as plt
plt.plot([0, 1e7, 2.5e7], [0.00000012, 0.0000003, 0.00000021])
plt.xlabel('big')
plt.ylabel('small')
