# shape: CVE-2023-41039: format on a text with attributes
"{0.__class__.__init__.__globals__}".format(print)
