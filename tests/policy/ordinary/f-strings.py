name, value, width = "cost", 1234.5678, 12
print(f"{name!r:>{width}} = {value:,.2f} ({value / 1000:.1f}k) {'yes' if value > 3 else 'no'} {{literal}} {value=}")
print("{:<10}|{:>8.2f}".format(name, value), "%s: %d" % (name, value))
formatter = "{:,.2f}".format
pd.Series([1234.5]).map(formatter)
