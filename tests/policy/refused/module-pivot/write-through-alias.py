# shape: a type with parameters
import typing
typing.ChainMap[int, int].get = print
