"""Pictures of exercises on the screen, still and moving."""
