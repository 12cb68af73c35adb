"""The rules, one module a family; `ALL` is what the engine runs."""

from drafter.checks.rule import Rule
from drafter.checks.rules.budget import RULES as BUDGET
from drafter.checks.rules.chain import RULES as CHAIN
from drafter.checks.rules.characters import RULES as CHARACTERS
from drafter.checks.rules.citations import RULES as CITATIONS
from drafter.checks.rules.citing import RULES as CITING
from drafter.checks.rules.consistency import RULES as CONSISTENCY
from drafter.checks.rules.dates import RULES as DATES
from drafter.checks.rules.footnotes import RULES as FOOTNOTES
from drafter.checks.rules.masthead import RULES as MASTHEAD
from drafter.checks.rules.naming import RULES as NAMING
from drafter.checks.rules.note_marks import RULES as NOTE_MARKS
from drafter.checks.rules.numbering import RULES as NUMBERING
from drafter.checks.rules.numerals import RULES as NUMERALS
from drafter.checks.rules.openings import RULES as OPENINGS
from drafter.checks.rules.punctuation import RULES as PUNCTUATION
from drafter.checks.rules.records import RULES as RECORDS
from drafter.checks.rules.references import RULES as REFERENCES
from drafter.checks.rules.sentences import RULES as SENTENCES
from drafter.checks.rules.series import RULES as SERIES
from drafter.checks.rules.sessions import RULES as SESSIONS
from drafter.checks.rules.slips import RULES as SLIPS
from drafter.checks.rules.structure import RULES as STRUCTURE
from drafter.checks.rules.undecided import RULES as UNDECIDED
from drafter.checks.rules.wording import RULES as WORDING

ALL: tuple[Rule, ...] = (
    *BUDGET,
    *CHAIN,
    *CHARACTERS,
    *CITATIONS,
    *CITING,
    *CONSISTENCY,
    *DATES,
    *FOOTNOTES,
    *MASTHEAD,
    *NAMING,
    *NOTE_MARKS,
    *NUMBERING,
    *NUMERALS,
    *OPENINGS,
    *PUNCTUATION,
    *RECORDS,
    *REFERENCES,
    *SENTENCES,
    *SERIES,
    *SESSIONS,
    *SLIPS,
    *STRUCTURE,
    *UNDECIDED,
    *WORDING,
)
