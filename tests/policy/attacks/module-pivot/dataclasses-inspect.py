# class: module-pivot
# mechanism: module of a module
# reaches: module inspect
import dataclasses
dataclasses.inspect.sys
