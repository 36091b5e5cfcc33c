# class: variants
# mechanism: A name reaches only what is public
# reaches: types.FunctionType is not a public name of types
import dataclasses
dataclasses.types.FunctionType
