"""The graded return to running, and gait cues."""
