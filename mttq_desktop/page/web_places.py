"""Where on the web a person does what no program may do for them: Facebook's own addresses.

The practice Page has a stand-in for each, so that the whole job can be tried (graph-api.md section 4).
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote


@dataclass(frozen=True)
class WebPlaces:
    """Addresses to open in the person's browser.

    Attributes:
        create: where a Page is made.
        search: where Pages are searched by name, with ``{name}``.
        device: where the code of a device login is typed.
        page: a Page, with ``{page}``; only a number of the Graph API or a user name may stand there.
        username: where the Page gets its user name.
        roles: where other people are let in to look after the Page.
    """

    create: str
    search: str
    device: str
    page: str
    username: str
    roles: str

    def search_for(self, name: str) -> str:
        """Where Pages of this name are found."""
        return self.search.replace("{name}", quote(name, safe=""))

    def page_of(self, page: str) -> str:
        """Where the Page with this Graph id or user name is seen."""
        return self.page.replace("{page}", quote(page, safe=""))


FACEBOOK = WebPlaces(
    create="https://www.facebook.com/pages/create",
    search="https://www.facebook.com/search/pages/?q={name}",
    device="https://www.facebook.com/device",
    page="https://www.facebook.com/{page}",
    username="https://www.facebook.com/settings?tab=profile",
    roles="https://www.facebook.com/settings?tab=profile_access",
)
"""None of these but ``device`` is promised by Facebook to stay (graph-api.md section 4.1)."""
