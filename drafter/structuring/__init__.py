"""Raw paragraphs to a resolution, with repairs and certainty. Pure: knows no file formats."""

from drafter.structuring.inference import infer

__all__ = ["infer"]
