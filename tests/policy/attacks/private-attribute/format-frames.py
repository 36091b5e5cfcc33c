# class: private-attribute
# mechanism: replacement field without an underscore
# reaches: globals
"{0.tb_frame.f_globals}".format(1)
