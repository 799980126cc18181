"""Characters to lines: faces, direction, shaping and breaking."""
