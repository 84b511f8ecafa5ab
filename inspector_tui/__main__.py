"""`python -m inspector_tui`: the program and its commands."""

import sys

from inspector_tui.cli import main

if __name__ == "__main__":
    sys.exit(main())
