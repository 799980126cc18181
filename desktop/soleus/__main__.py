"""``python -m soleus``."""

import sys
from multiprocessing import freeze_support

from soleus.cli import main

if __name__ == "__main__":
    freeze_support()  # in a frozen program the figure process starts here
    sys.exit(main())
