# class: private-attribute
# mechanism: str.format as a value
# reaches: a class
fm = [str.format]
