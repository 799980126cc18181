"""What the window works on: the open programme with its undo, and the library in use."""
