# class: string-address
# mechanism: class by call
# reaches: class by call
type("A", (), {})
