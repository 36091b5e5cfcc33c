# -*- coding: utf-7 -*-
# class: parser
# mechanism: coding line
# reaches: other reading
x = 1
