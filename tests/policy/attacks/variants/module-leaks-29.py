# class: variants
# mechanism: A name reaches only what is public
# reaches: types.CodeType is not a public name of types
import types
types.CodeType
