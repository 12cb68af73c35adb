"""The first page: open a file, take up a recent draft, recover what a crash left."""
