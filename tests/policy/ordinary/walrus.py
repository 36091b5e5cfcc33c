data = [1, 5, 10]
if (n := len(data)) > 2:
    print(n)
print([y for x in data if (y := x * 2) > 5])
label = (kind := "big" if n > 2 else "small")
print(label, kind)
