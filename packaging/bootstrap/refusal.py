"""The one way in which setting up ends early: a sentence that says what to do."""


class Refusal(Exception):
    """Its text is what the user reads; the command ends with `code`."""

    def __init__(self, sentence: str, code: int = 1) -> None:
        super().__init__(sentence)
        self.code = code
