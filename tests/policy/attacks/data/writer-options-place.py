# class: data
# mechanism: writer by path
# how: a folder in options by place
# reaches: writes /dev/shm
import io
import pandas as pd
w = pd.ExcelWriter(io.BytesIO(), "xlsxwriter", None, None, "w", None, None, {"options": {"tmpdir": "/dev/shm"}})
pd.DataFrame({"a": [1]}).to_excel(w)
w.close()
