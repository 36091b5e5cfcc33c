total = 0
def add(n):
    global total
    total += n
for n in range(3):
    add(n)
print(total)
