# class: string-code
# mechanism: annotations evaluated
# reaches: os
import typing
typing.get_type_hints(print)
