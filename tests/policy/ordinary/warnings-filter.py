import warnings
warnings.filterwarnings("ignore", category=FutureWarning)
warnings.simplefilter("ignore")
with warnings.catch_warnings():
    warnings.simplefilter("ignore"); print(1)
