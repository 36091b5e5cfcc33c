# import os; eval("x"); open("file")
text = "import os; os.system('ls'); __import__('os'); eval(open('x').read())"
print(text, "os.environ", 'exec("1")', "subprocess")
evaluate = 3; opened = 4; execution = 5; compile_time = 6; input_data = 7; importance = 8; global_total = 9; filename = "x"; os_name = "linux"; system = "A"; inputs = [1]
df = pd.DataFrame({"open": [1], "close": [2], "eval": [3], "exec": [4], "import": [5], "os": [6], "system": [7], "__class__": [8]})
print(df["open"], df["eval"], df["os"], df["__class__"], df.open, df.close, df[["open", "import"]])
