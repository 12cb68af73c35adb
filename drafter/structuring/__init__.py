"""Raw paragraphs to a resolution, with repairs and certainty. Pure: knows no file formats."""
