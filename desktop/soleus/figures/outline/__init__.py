"""Surfaces to clean lines and areas: label image, borders, curves."""
