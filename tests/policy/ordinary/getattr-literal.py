x = 3.5
print(getattr(x, "real"), hasattr(x, "imag"), getattr(x, "missing", None))
df = pd.DataFrame({"d": pd.to_datetime(["2024-01-01"])})
print(getattr(df["d"].dt, "year").tolist())
