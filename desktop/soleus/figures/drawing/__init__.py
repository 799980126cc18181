"""A frame to a drawing: outlines, arrows, signs, insets, all on one canvas."""
