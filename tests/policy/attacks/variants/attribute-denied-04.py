# class: variants
# mechanism: Attributes that lead out of the analysis are refused of anything
# reaches: The attribute tofile leads to files
import array
array.array("b").tofile(1)
