# class: string-address
# mechanism: class by call
# how: typing.get_origin(typing.Type[int]) is type, which makes a class of three arguments
# reaches: class by call
import typing
print(typing.get_origin(typing.Type[int])("X", (), {}))
