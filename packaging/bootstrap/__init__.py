"""What stands behind `packaging/start.py`: the machine, the environment, the progress and the three errands.

Nothing but Python's own library is used here, since it runs before anything is installed.
"""
