# class: string-address
# mechanism: setting by name
# reaches: setting backend
import matplotlib as m
m.rcParams["backend"] = "module://this"
