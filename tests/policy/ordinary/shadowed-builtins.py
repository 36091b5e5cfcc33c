input = pd.DataFrame({"a": [1]})
id = 3
type = "bar"
filter = input["a"] > 0
print(input[filter], id, type)
def scale(input, compile=2):
    return input * compile
scale(3)
