values = [1, "a", 2.5]
print([type(v).__name__ for v in values], type(values) is list, isinstance(values, (list, tuple)), pd.Series(values).map(type))
