# class: data
# mechanism: reader by path
# how: the archive in which a workbook keeps its macros
# reaches: reads /etc/passwd
import io
import openpyxl
b = io.BytesIO()
openpyxl.Workbook().save(b)
w = openpyxl.load_workbook(b, keep_vba=True)
w.vba_archive.write("/etc/passwd", "x")
print(w.vba_archive.read("x"))
