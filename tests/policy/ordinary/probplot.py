import matplotlib.pyplot as plt
from scipy import stats
fig, ax = plt.subplots()
stats.probplot([1.0, 2.0, 3.0], dist="norm", plot=ax)
stats.probplot([1.0, 2.0, 3.0], dist="norm", plot=plt)
