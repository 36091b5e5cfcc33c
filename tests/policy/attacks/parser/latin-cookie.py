# -*- coding: utf-7 -*-
# class: parser
# mechanism: coding line
# reaches: no run
x = 1
