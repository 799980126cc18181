"""The strip below the board: how much, for what, and warnings in words."""
