"""The SQLite file: opened, checked, backed up, brought to the new form."""
