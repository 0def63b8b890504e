import matplotlib.pyplot as plt
for step in range(11):
    plt.plot([0, 1], [step, step + 1], linewidth=step / 2. + 0.5, label=str(step))
plt.legend(loc='upper left')
