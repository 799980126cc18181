"""Display lists and pages painted with QPainter: screen, preview and printer."""
