from scipy.optimize import minimize, linprog, brentq, curve_fit, root_scalar, differential_evolution, LinearConstraint, Bounds
def npv(r): return -100 + 60 / (1 + r) + 60 / (1 + r) ** 2
print(brentq(npv, 0, 1), root_scalar(npv, bracket=[0, 1], method="brentq").root)
res = minimize(lambda x: (x[0] - 1) ** 2 + x[1] ** 2, x0=[0, 0], method="SLSQP", bounds=[(0, 2), (0, None)], constraints=[{"type": "eq", "fun": lambda x: x[0] + x[1] - 1}], options={"disp": False})
print(res.x, res.success, res.fun, linprog(c=[-1, -2], A_ub=[[1, 1]], b_ub=[4], method="highs").x)
popt, pcov = curve_fit(lambda x, a, b: a * np.exp(-b * x), np.arange(5.0), np.arange(5.0)[::-1])
