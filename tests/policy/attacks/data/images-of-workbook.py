# class: data
# mechanism: reader by path
# how: pictures of a workbook
# reaches: reads /etc/passwd
import io
import xlsxwriter


class Picture:
    filename = "/etc/passwd"
    image_data = None
    _image_extension = "png"
    _digest = "a"


book = xlsxwriter.Workbook(io.BytesIO())
book.add_worksheet()
book.images.append(Picture())
book.close()
