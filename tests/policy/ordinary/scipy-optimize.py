from scipy.optimize import minimize, brentq, curve_fit
result = minimize(lambda x: (x[0] - 1) ** 2 + (x[1] + 2) ** 2, x0=[0, 0], method="Nelder-Mead")
root = brentq(lambda r: -100 + 60 / (1 + r) + 60 / (1 + r) ** 2, -0.9, 1)
popt, pcov = curve_fit(lambda x, a, b: a * x + b, np.arange(5), 2 * np.arange(5) + 1)
print(result.x.round(2), round(root, 4), popt.round(2))
