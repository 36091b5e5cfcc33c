# shape: Only listed modules can be imported
import matplotlib.font_manager
