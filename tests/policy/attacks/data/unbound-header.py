# class: data
# mechanism: reader by path
# how: a method that calls set_header of self is called with a worksheet
# reaches: reads /etc/passwd
import xlsxwriter
class A:
    def put(self, options):
        self.set_header("&L&[Picture]", options)
book = xlsxwriter.Workbook("a.xlsx")
sheet = book.add_worksheet("a")
A.put(sheet, {"image_left": "/etc/passwd"})
try:
    book.close()
except Exception as e:
    print(e)
