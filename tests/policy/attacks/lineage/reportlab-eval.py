# class: lineage
# mechanism: CVE-2023-33733
# how: CVE-2023-33733: attribute through a class made with a hook
# reaches: attribute mro
class S(str):
    def __hash__(self):
        return hash("x")
type(S("x")).mro()
