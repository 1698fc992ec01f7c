"""Which fields each type of node knows; others are refused (graph-api.md sections 4.3, 4.4 and 7)."""

from __future__ import annotations

from mttq_desktop.practice.fields import NodeKind


def _kind(name: str, known: str, *usual: str) -> NodeKind:
    return NodeKind(name, frozenset(known.split()), usual)


USER = _kind("User", "id name first_name last_name", "name", "id")

PAGE = _kind(
    "Page",
    """
    id name about access_token bio business category category_list company_overview contact_address cover
    description display_subtext emails engagement fan_count followers_count general_info
    has_transitioned_to_new_page_experience has_whatsapp_number hours impressum is_always_open
    is_community_page is_messenger_bot_get_started_enabled is_owned is_permanently_closed is_published
    is_unclaimed is_webhooks_subscribed link location mission name_with_location_descriptor new_like_count
    overall_star_rating parent_page phone picture place_type rating_count single_line_address
    talking_about_count tasks unread_message_count unread_notif_count unseen_message_count username
    verification_status website were_here_count whatsapp_number
    """,
    "name",
    "id",
)

POST = _kind(
    "PagePost",
    """
    id actions admin_creator allowed_advertising_objectives application attachments backdated_time
    call_to_action can_reply_privately child_attachments comments coordinates created_time event
    expanded_height expanded_width feed_targeting from full_picture height icon instagram_eligibility
    is_app_share is_eligible_for_promotion is_expired is_hidden is_inline_created is_instagram_eligible
    is_popular is_published is_spherical likes message message_tags multi_share_end_card
    multi_share_optimized parent_id permalink_url place privacy promotable_id promotion_status properties
    reactions scheduled_publish_time shares sharedposts sponsor_tags status_type story story_tags subscribed
    target targeting timeline_visibility to updated_time via video_buying_eligibility width
    """,
    "created_time",
    "message",
    "id",
)

PHOTO = _kind(
    "Photo",
    """
    id album alt_text alt_text_custom backdated_time can_backdate can_delete can_tag comments created_time
    event from height icon images likes link name name_tags page_story_id picture place reactions
    sharedposts source target updated_time webp_images width
    """,
    "created_time",
    "name",
    "id",
)

PROFILE_TEXTS = (
    "about",
    "description",
    "bio",
    "mission",
    "company_overview",
    "general_info",
    "phone",
    "website",
    "impressum",
)
"""Parts of the profile that are plain text and may be changed by a call."""

PROFILE_STRUCTURES = ("emails", "location", "contact_address", "hours", "category_list")
"""Parts of the profile that are lists or maps."""

PROFILE_FLAGS = ("is_published", "is_always_open")
"""Parts of the profile that are yes or no."""

_CLASSIC_TASKS = ("MANAGE", "CREATE_CONTENT", "MODERATE", "MESSAGING", "ADVERTISE", "ANALYZE")
TASKS = (
    *_CLASSIC_TASKS,
    "PROFILE_PLUS_FULL_CONTROL",
    *(f"PROFILE_PLUS_{task}" for task in _CLASSIC_TASKS),
)
"""What the person may do on the Page, in classic and in new words."""
