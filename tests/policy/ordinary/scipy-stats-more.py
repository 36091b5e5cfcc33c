from scipy import stats
from scipy.stats import norm, ttest_ind, pearsonr, chi2_contingency, linregress, mannwhitneyu, zscore, gmean, bootstrap
import scipy.stats as ss
a = np.random.normal(size=30); b = np.random.normal(1, size=30)
r = ttest_ind(a, b, equal_var=False); print(r.statistic, r.pvalue, norm.ppf(0.975), norm(0, 1).cdf(1), stats.norm.interval(0.95, loc=0, scale=1), linregress(a, b).slope)
chi2, p, dof, exp = chi2_contingency([[1, 2], [3, 4]]); res = bootstrap((a,), np.mean, n_resamples=99); print(res.confidence_interval.low, ss.shapiro(a), ss.describe(a)._asdict())
kde = stats.gaussian_kde(a); print(kde(0), kde.evaluate([0]))
