# class: variants
# mechanism: Options and settings that load code are refused
# reaches: The matplotlib setting backend is not among those that may be set
import matplotlib as m
m.rcParams["backend"] = "module://os"
