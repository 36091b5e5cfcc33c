# class: data
# mechanism: foreign memory
# reaches: attribute tofile
import array
array.array("b").tofile(1)
