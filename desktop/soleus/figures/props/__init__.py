"""Things that a figure stands on, holds or wears."""
