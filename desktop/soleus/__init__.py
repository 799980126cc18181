"""Soleus: exercise programmes for physiotherapists, with drawn exercises and a printed handout."""

__version__ = "0.1.0"
