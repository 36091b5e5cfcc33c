from scipy import stats
a = np.array([1.0, 2.0, 3.0, 4.0])
b = np.array([2.0, 3.1, 4.2, 4.9])
t, p = stats.ttest_rel(a, b)
slope, intercept, r, p_value, err = stats.linregress(a, b)
ci = stats.t.interval(0.95, len(a) - 1, loc=a.mean(), scale=stats.sem(a))
print(round(t, 3), round(p, 3), round(slope, 3), [round(float(x), 3) for x in ci])
