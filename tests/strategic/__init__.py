"""Tests of the strategic library; standard library only, so that they run inside the image: python -m unittest."""
