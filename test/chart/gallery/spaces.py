import matplotlib.pyplot as plt
for index in range(4):
    plt.subplot(2, 2, index + 1)
    plt.plot([1, 2, 3], [index, 2, 1], 'o-')
    plt.title('Number %d' % index)
    plt.xlabel('place')
    plt.ylabel('height')
plt.subplots_adjust(left=0.1, top=0.9, hspace=0.6, wspace=0.4)
