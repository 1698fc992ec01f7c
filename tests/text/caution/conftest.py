"""One look over texts for all tests here; making it takes a moment."""

from __future__ import annotations

import pytest

from mttq_desktop.page.unit_file import UNITS_FILE, read_units
from mttq_desktop.page.unit_spelling import UnitSpelling
from mttq_desktop.text.caution.cautions import Cautions
from mttq_desktop.text.caution.vocabulary import VOCABULARY_FILE, Vocabulary, read_vocabulary
from tests.clocks import TurnedClock


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    return read_vocabulary(VOCABULARY_FILE)


@pytest.fixture(scope="session")
def spelling(vocabulary: Vocabulary) -> UnitSpelling:
    return UnitSpelling(read_units(UNITS_FILE), vocabulary)


@pytest.fixture(scope="session")
def cautions(vocabulary: Vocabulary, spelling: UnitSpelling) -> Cautions:
    return Cautions(vocabulary, spelling.slips, TurnedClock())
