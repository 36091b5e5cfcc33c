# class: variants
# mechanism: A name reaches only what is public
# reaches: collections.abc.sys is not a public name of collections.abc
import typing
typing.collections.abc.sys
