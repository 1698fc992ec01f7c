"""What answers are filled in with beforehand, so that nothing is typed that the program knows."""

from __future__ import annotations

from datetime import date

from mttq_desktop.frames.model import Frame, Frames, Proposed
from mttq_desktop.frames.places import body_of_page


def proposed_answers(
    frames: Frames, frame: Frame, page_name: str, today: date, body_before: str = ""
) -> dict[str, str]:
    """Answers by the names of their questions; ``body_before`` is who wrote the Page's last such post."""
    told = {
        Proposed.BODY: body_before or body_of_page(page_name, frames.usage),
        Proposed.TODAY: f"{today.day}/{today.month}/{today.year}",
        Proposed.SAYING: frames.usage.saying,
    }
    proposed = {}
    for question in frame.questions:
        rule = frames.rules.get(question)
        if rule is not None and rule.proposed is not None:
            words = told[rule.proposed]
            proposed[question] = f"{rule.before_date} {words}" if rule.before_date else words
    return proposed
