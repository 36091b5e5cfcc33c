# class: string-address
# mechanism: class by call
# how: type in a comprehension
# reaches: class by call
[t("A", (), {}) for t in (type,)]
