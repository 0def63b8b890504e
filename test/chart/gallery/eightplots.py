import matplotlib.pyplot as plt
for index in range(8):
    plt.subplot(4, 2, index + 1)
    plt.plot([1, 2, 3], [index, 2, 1], 'o-')
plt.suptitle('Eight at once')
