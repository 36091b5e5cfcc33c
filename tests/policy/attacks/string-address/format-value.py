# class: string-address
# mechanism: replacement field
# how: str.format as a value
# reaches: text that shows class
fm = [str.format]
print(fm[0]("{0.__class__}", 1))
