"""The display list, and the forms in which it leaves: ink, SVG, bytes."""
