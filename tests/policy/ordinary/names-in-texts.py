#### arrays joined by their names
A = np.array([[1]])
B = np.array([[2]])
print(np.bmat("A, B; B, A"))
# What is no array cannot be joined: no module, function or namespace comes out by its name.
for name in ["__builtins__", "np", "print", "pd"]:
    try:
        print(np.bmat(name))
        raise AssertionError(name)
    except (ValueError, NameError):
        pass
#### windows by name
s = pd.Series([1.0, 2.0, 4.0, 8.0])
for kind in ["hann", "boxcar", "trian" + "g"]:
    print(s.rolling(2, win_type=kind).mean().tolist())
# The name is looked for among the windows, and what is found there is called with a length.
for kind in ["os", "__builtins__", "eval"]:
    try:
        s.rolling(2, win_type=kind).mean()
        raise AssertionError(kind)
    except (ValueError, TypeError, AttributeError):
        pass
