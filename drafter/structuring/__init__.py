"""Raw paragraphs to a resolution, with repairs and certainty. Pure: knows no file formats."""

from typing import TYPE_CHECKING

from drafter.text.late_names import late_names

__all__ = ["infer"]

if TYPE_CHECKING:
    from drafter.structuring.inference import infer
else:
    __getattr__ = late_names(
        __name__,
        {
            "infer": "drafter.structuring.inference",
        },
    )
