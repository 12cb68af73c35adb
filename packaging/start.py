"""Sets Drafter up and opens it: `python3 packaging/start.py`; its tests: `python3 packaging/start.py test`.

Only the version of Python is looked at here, in words that any Python can read; everything else is in bootstrap/.
"""

import sys

OLDEST, NEWEST = (3, 11), (3, 14)  # what the pinned packages are published for

if not OLDEST <= tuple(sys.version_info[:2]) <= NEWEST:
    sys.exit(
        "Drafter needs Python 3.11, 3.12, 3.13 or 3.14, and this is Python "
        + ".".join(str(part) for part in sys.version_info[:3])
        + ". Install one of them beside it, and start this file with it: python3.11 packaging/start.py"
    )

from bootstrap.command import main  # noqa: E402, an older Python must not get here

sys.exit(main(sys.argv[1:]))
