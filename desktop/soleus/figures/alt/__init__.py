"""Alternative text, written from the scene."""
