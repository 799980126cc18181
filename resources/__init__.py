"""Data that ships with Soleus. Reached only through ``soleus.assets``."""
