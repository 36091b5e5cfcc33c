# shape: replacement field without an underscore
"{0.tb_frame.f_globals}".format(1)
