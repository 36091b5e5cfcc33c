text = "a\r\nb"
print(text.splitlines(), "tab\tand \"quotes\" and \\ backslash", r"raw\d", b"bytes\x00".hex())
