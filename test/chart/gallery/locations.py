import matplotlib.pyplot as plt
places = ['upper right', 'center left', 'lower center', 'center', 'upper center', 'lower left', 'right', 'best', 'lower right']
for index, place in enumerate(places):
    plt.subplot(3, 3, index + 1)
    plt.plot([0, 1, 2], [index, 1, index], 'v:', label='a')
    plt.legend(loc=place)
