"""A programme as blocks, in the order in which a patient needs them."""
