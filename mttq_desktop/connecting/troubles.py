"""From an error of the Graph API to what a person who connects a Page is told."""

from __future__ import annotations

from mttq_desktop.errors import ProblemError
from mttq_desktop.graph.errors import (
    GraphError,
    Limited,
    Offline,
    Refused,
    RefusedWhy,
    SignInNeeded,
    SignInWhy,
    Unsure,
)

_SIGN_IN = {
    SignInWhy.NO_KEY: "connect.no_key",
    SignInWhy.ACT_AT_FACEBOOK: "connect.act_at_facebook",
    SignInWhy.ROLE_LOST: "connect.missing_tasks",
    SignInWhy.PERMISSION: "connect.missing_permissions",
}
_REFUSED = {
    RefusedWhy.ACCOUNT: "connect.act_at_facebook",
    RefusedWhy.APP: "connect.app",
    RefusedWhy.CODE_DECLINED: "connect.code_refused",
    RefusedWhy.CODE_EXPIRED: "connect.code_expired",
    RefusedWhy.GONE: "connect.page_not_found",
}


def trouble(error: GraphError) -> ProblemError:
    """What to tell, with Facebook's numbers.

    One of ``connect.no_network``, ``connect.no_key``, ``connect.limited``, ``connect.key_refused``,
    ``connect.act_at_facebook``, ``connect.missing_tasks``, ``connect.missing_permissions``,
    ``connect.app``, ``connect.page_not_found``, ``connect.code_expired``, ``connect.code_refused`` or
    ``connect.unclear``.
    """
    match error:
        case Offline() | Unsure():
            code = "connect.no_network"
        case Limited():
            code = "connect.limited"
        case SignInNeeded():
            code = _SIGN_IN.get(error.why, "connect.key_refused")
        case Refused():
            code = _REFUSED.get(error.why, "connect.unclear")
        case _:
            code = "connect.unclear"
    return ProblemError(code, code=error.code, subcode=error.subcode)


def is_line_broken(error: ProblemError) -> bool:
    """Whether only the line is to blame, so that the same can be tried again."""
    return error.problem.code == "connect.no_network"
