import functools, operator
masks = [pd.Series([True, False]), pd.Series([True, True])]
print(functools.reduce(operator.and_, masks), np.logical_and.reduce(masks))
