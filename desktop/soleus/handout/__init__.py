"""Programme to blocks to pages in millimetres to PDF, in the words of a patient."""
