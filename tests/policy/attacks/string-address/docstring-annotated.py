# class: string-address
# mechanism: getattr
# how: the docstring of the program is what __doc__ stands for, which is only annotated
# reaches: text that shows class
"__class__"
__doc__: str
print(f"{getattr(1, __doc__)}")
