# class: string-address
# mechanism: class by call
# reaches: class by call
[t("A", (), {}) for t in (type,)]
