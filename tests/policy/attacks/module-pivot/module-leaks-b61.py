# class: module-pivot
# mechanism: module of a module
# reaches: hidden base64.main
import base64
base64.main()
