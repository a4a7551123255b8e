"""The first schema.

Revision ID: 0001
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make every table."""
    _framework()
    _person()
    _practitioner()
    _setting()
    _assessment()
    _person_beginning()
    _action()
    _amendment()
    _answer()
    _consent()
    _filing()
    _note()
    _priority()
    _former_answer()


def _text(name: str, *, null: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=null)


def _number(name: str, *, null: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=null)


def _one_of(table: str, column: str, *words: str) -> sa.CheckConstraint:
    allowed = " OR ".join(f"{column} = '{word}'" for word in words)
    return sa.CheckConstraint(allowed, name=f"ck_{table}_{column}")


def _framework() -> None:
    op.create_table(
        "framework",
        _text("content_hash"),
        _text("id"),
        _text("version"),
        _number("indicators"),
        _text("centre"),
        _text("content"),
        sa.PrimaryKeyConstraint("content_hash", name="pk_framework"),
        sa.CheckConstraint("json_type(content) = 'object'", name="ck_framework_content"),
        sa.CheckConstraint("centre GLOB '[[]*]'", name="ck_framework_centre_list"),
        sqlite_strict=True,
    )


def _person() -> None:
    op.create_table(
        "person",
        _number("key"),
        _text("id"),
        _text("reference"),
        _text("name"),
        _text("known_as"),
        _text("born_on", null=True),
        _text("languages"),
        _text("copy_format"),
        _text("communication"),
        _number("sample"),
        _text("sort_name"),
        _text("touched_at"),
        sa.PrimaryKeyConstraint("key", name="pk_person"),
        _one_of("person", "copy_format", "standard", "large_print", "easy_words"),
        sa.CheckConstraint("length(reference) <= 200", name="ck_person_reference_length"),
        sa.CheckConstraint("length(name) <= 200", name="ck_person_name_length"),
        sa.CheckConstraint("length(known_as) <= 200", name="ck_person_known_as_length"),
        sa.CheckConstraint("born_on IS date(born_on)", name="ck_person_born_on_day"),
        sa.CheckConstraint("languages GLOB '[[]*]'", name="ck_person_languages_list"),
        sa.CheckConstraint("communication GLOB '[[]*]'", name="ck_person_communication_list"),
        sa.CheckConstraint("sample IN (0, 1)", name="ck_person_sample"),
        sa.UniqueConstraint("id", name="uq_person_id"),
        sqlite_strict=True,
    )
    op.create_index("ix_person_touched_at", "person", ["touched_at"])
    op.create_index(
        "uq_person_reference",
        "person",
        [sa.text("reference COLLATE NOCASE")],
        unique=True,
        sqlite_where=sa.text("reference <> ''"),
    )


def _practitioner() -> None:
    op.create_table(
        "practitioner",
        _text("id"),
        _text("name"),
        _text("role"),
        _text("contact"),
        sa.PrimaryKeyConstraint("id", name="pk_practitioner"),
        sa.CheckConstraint("length(name) <= 200", name="ck_practitioner_name_length"),
        sa.CheckConstraint("length(role) <= 200", name="ck_practitioner_role_length"),
        sa.CheckConstraint("length(contact) <= 200", name="ck_practitioner_contact_length"),
        sqlite_strict=True,
    )


def _setting() -> None:
    op.create_table(
        "setting",
        _text("name"),
        _text("value"),
        sa.PrimaryKeyConstraint("name", name="pk_setting"),
        sqlite_with_rowid=False,
        sqlite_strict=True,
    )


def _assessment() -> None:
    op.create_table(
        "assessment",
        _number("key"),
        _text("id"),
        _number("version"),
        _number("person_key"),
        _text("framework_hash"),
        _text("practitioner_id"),
        _text("practitioner_name"),
        _text("practitioner_role"),
        _text("practitioner_contact"),
        _text("held_on"),
        _text("entered_on"),
        _text("stage"),
        _text("made"),
        _text("made_with"),
        _text("also_there"),
        _text("setting"),
        _text("next_review", null=True),
        _text("stopped_at"),
        _text("state"),
        _text("signed_at", null=True),
        _text("signed_by"),
        _text("agreement", null=True),
        _text("comment"),
        _text("copy", null=True),
        _number("current"),
        _number("standing"),
        _text("touched_at"),
        _number("talked_about"),
        sa.PrimaryKeyConstraint("key", name="pk_assessment"),
        sa.CheckConstraint("version >= 1", name="ck_assessment_version"),
        sa.CheckConstraint("talked_about >= 0", name="ck_assessment_talked_about"),
        _one_of("assessment", "stage", "first", "review", "closing"),
        _one_of("assessment", "made", "together", "person_alone", "practitioner_alone"),
        _one_of("assessment", "state", "draft", "signed_off", "amended"),
        _one_of("assessment", "agreement", "agree", "partly", "disagree", "did_not_take_part"),
        _one_of("assessment", "copy", "taken", "declined", "later"),
        sa.CheckConstraint("(state = 'draft') = (signed_at IS NULL)", name="ck_assessment_signed"),
        sa.CheckConstraint("signed_at IS NOT NULL OR signed_by = ''", name="ck_assessment_unsigned"),
        sa.CheckConstraint("standing = 0 OR signed_at IS NOT NULL", name="ck_assessment_standing_signed"),
        sa.CheckConstraint("length(practitioner_name) <= 200", name="ck_assessment_practitioner_name_length"),
        sa.CheckConstraint("length(practitioner_role) <= 200", name="ck_assessment_practitioner_role_length"),
        sa.CheckConstraint(
            "length(practitioner_contact) <= 200", name="ck_assessment_practitioner_contact_length"
        ),
        sa.CheckConstraint("length(signed_by) <= 200", name="ck_assessment_signed_by_length"),
        sa.CheckConstraint("length(setting) <= 4000", name="ck_assessment_setting_length"),
        sa.CheckConstraint("length(comment) <= 4000", name="ck_assessment_comment_length"),
        sa.CheckConstraint("held_on IS date(held_on)", name="ck_assessment_held_on_day"),
        sa.CheckConstraint("entered_on IS date(entered_on)", name="ck_assessment_entered_on_day"),
        sa.CheckConstraint("next_review IS date(next_review)", name="ck_assessment_next_review_day"),
        sa.CheckConstraint("made_with GLOB '[[]*]'", name="ck_assessment_made_with_list"),
        sa.CheckConstraint("also_there GLOB '[[]*]'", name="ck_assessment_also_there_list"),
        sa.CheckConstraint("current IN (0, 1)", name="ck_assessment_current"),
        sa.CheckConstraint("standing IN (0, 1)", name="ck_assessment_standing"),
        sa.ForeignKeyConstraint(
            ["person_key"], ["person.key"], name="fk_assessment_person_key", ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["framework_hash"],
            ["framework.content_hash"],
            name="fk_assessment_framework_hash",
            ondelete="RESTRICT",
        ),
        sqlite_strict=True,
    )
    op.create_index("ix_assessment_due", "assessment", ["standing", "next_review"])
    op.create_index("ix_assessment_framework", "assessment", ["framework_hash"])
    op.create_index("ix_assessment_person", "assessment", ["person_key", "current", "held_on"])
    op.create_index("ix_assessment_standing", "assessment", ["person_key", "standing", "held_on"])
    op.create_index("ix_assessment_state", "assessment", ["state", "person_key", "held_on"])
    op.create_index("uq_assessment_id_version", "assessment", ["id", "version"], unique=True)


def _person_beginning() -> None:
    op.create_table(
        "person_beginning",
        _text("beginning"),
        _text("sort_name"),
        _number("person_key"),
        sa.PrimaryKeyConstraint("beginning", "sort_name", "person_key", name="pk_person_beginning"),
        sa.ForeignKeyConstraint(
            ["person_key"], ["person.key"], name="fk_person_beginning_person_key", ondelete="CASCADE"
        ),
        sqlite_with_rowid=False,
        sqlite_strict=True,
    )
    op.create_index("ix_person_beginning_person_key", "person_beginning", ["person_key"])


def _action() -> None:
    op.create_table(
        "action",
        _number("assessment_key"),
        _number("position"),
        _text("id"),
        _text("what"),
        _text("owner"),
        _text("owner_name"),
        _text("due_on", null=True),
        _text("approach"),
        _text("protection_reason"),
        _text("first_step"),
        _text("state"),
        _text("outcome"),
        sa.PrimaryKeyConstraint("assessment_key", "position", name="pk_action"),
        _one_of("action", "owner", "person", "support", "practitioner", "service"),
        _one_of("action", "state", "open", "done", "dropped", "carried_over"),
        sa.CheckConstraint("length(owner_name) <= 200", name="ck_action_owner_name_length"),
        sa.CheckConstraint("length(approach) <= 200", name="ck_action_approach_length"),
        sa.CheckConstraint("length(what) <= 4000", name="ck_action_what_length"),
        sa.CheckConstraint("length(protection_reason) <= 4000", name="ck_action_protection_reason_length"),
        sa.CheckConstraint("length(first_step) <= 4000", name="ck_action_first_step_length"),
        sa.CheckConstraint("length(outcome) <= 4000", name="ck_action_outcome_length"),
        sa.CheckConstraint("due_on IS date(due_on)", name="ck_action_due_on_day"),
        sa.ForeignKeyConstraint(
            ["assessment_key"], ["assessment.key"], name="fk_action_assessment_key", ondelete="CASCADE"
        ),
        sqlite_strict=True,
    )


def _amendment() -> None:
    op.create_table(
        "amendment",
        _number("assessment_key"),
        _number("version"),
        _text("made_by"),
        _text("reason"),
        _text("signed_at"),
        _text("signed_by"),
        _text("agreement", null=True),
        _text("comment"),
        _text("copy", null=True),
        sa.PrimaryKeyConstraint("assessment_key", "version", name="pk_amendment"),
        sa.CheckConstraint("version >= 2", name="ck_amendment_version"),
        sa.CheckConstraint("reason <> ''", name="ck_amendment_reason"),
        _one_of("amendment", "agreement", "agree", "partly", "disagree", "did_not_take_part"),
        _one_of("amendment", "copy", "taken", "declined", "later"),
        sa.CheckConstraint("length(made_by) <= 200", name="ck_amendment_made_by_length"),
        sa.CheckConstraint("length(signed_by) <= 200", name="ck_amendment_signed_by_length"),
        sa.CheckConstraint("length(reason) <= 4000", name="ck_amendment_reason_length"),
        sa.CheckConstraint("length(comment) <= 4000", name="ck_amendment_comment_length"),
        sa.ForeignKeyConstraint(
            ["assessment_key"], ["assessment.key"], name="fk_amendment_assessment_key", ondelete="CASCADE"
        ),
        sqlite_strict=True,
    )


def _answer() -> None:
    op.create_table(
        "answer",
        _number("assessment_key"),
        _text("voice"),
        _text("indicator_id"),
        _number("step", null=True),
        _text("reason", null=True),
        sa.PrimaryKeyConstraint("assessment_key", "voice", "indicator_id", name="pk_answer"),
        _one_of("answer", "voice", "person", "practitioner"),
        sa.CheckConstraint("(step IS NULL) <> (reason IS NULL)", name="ck_answer_step_or_reason"),
        sa.CheckConstraint("step BETWEEN 1 AND 5", name="ck_answer_step"),
        _one_of("answer", "reason", "not_explored", "not_applicable", "does_not_know", "prefers_not_to_say"),
        sa.CheckConstraint("reason <> 'not_explored'", name="ck_answer_explored"),
        sa.ForeignKeyConstraint(
            ["assessment_key"], ["assessment.key"], name="fk_answer_assessment_key", ondelete="CASCADE"
        ),
        sqlite_with_rowid=False,
        sqlite_strict=True,
    )


def _consent() -> None:
    op.create_table(
        "consent",
        _number("key"),
        _number("person_key"),
        _text("purpose"),
        _text("answer"),
        _text("said_at"),
        _text("how"),
        _text("asked_by"),
        _text("told"),
        _text("body"),
        sa.PrimaryKeyConstraint("key", name="pk_consent"),
        _one_of("consent", "purpose", "take_part", "sharing", "pictures"),
        _one_of("consent", "answer", "given", "refused", "withdrawn"),
        sa.CheckConstraint("length(how) <= 200", name="ck_consent_how_length"),
        sa.CheckConstraint("length(asked_by) <= 200", name="ck_consent_asked_by_length"),
        sa.CheckConstraint("length(body) <= 200", name="ck_consent_body_length"),
        sa.CheckConstraint("length(told) <= 4000", name="ck_consent_told_length"),
        sa.ForeignKeyConstraint(
            ["person_key"], ["person.key"], name="fk_consent_person_key", ondelete="CASCADE"
        ),
        sqlite_strict=True,
    )
    op.create_index("ix_consent_person", "consent", ["person_key", "said_at"])


def _filing() -> None:
    op.create_table(
        "filing",
        _number("assessment_key"),
        _text("filed_on"),
        _text("reference"),
        sa.PrimaryKeyConstraint("assessment_key", name="pk_filing"),
        sa.CheckConstraint("length(reference) <= 200", name="ck_filing_reference_length"),
        sa.CheckConstraint("filed_on IS date(filed_on)", name="ck_filing_filed_on_day"),
        sa.ForeignKeyConstraint(
            ["assessment_key"], ["assessment.key"], name="fk_filing_assessment_key", ondelete="CASCADE"
        ),
        sqlite_strict=True,
    )


def _note() -> None:
    op.create_table(
        "note",
        _number("assessment_key"),
        _text("indicator_id"),
        _text("own_words"),
        _text("strengths"),
        _text("seen"),
        _text("told"),
        _text("view"),
        _text("why_different"),
        _text("change_reason", null=True),
        sa.PrimaryKeyConstraint("assessment_key", "indicator_id", name="pk_note"),
        _one_of("note", "change_reason", "things_changed", "we_know_more_now", "circumstances"),
        sa.CheckConstraint("length(own_words) <= 4000", name="ck_note_own_words_length"),
        sa.CheckConstraint("length(seen) <= 4000", name="ck_note_seen_length"),
        sa.CheckConstraint("length(told) <= 4000", name="ck_note_told_length"),
        sa.CheckConstraint("length(view) <= 4000", name="ck_note_view_length"),
        sa.CheckConstraint("length(why_different) <= 4000", name="ck_note_why_different_length"),
        sa.CheckConstraint("strengths GLOB '[[]*]'", name="ck_note_strengths_list"),
        sa.ForeignKeyConstraint(
            ["assessment_key"], ["assessment.key"], name="fk_note_assessment_key", ondelete="CASCADE"
        ),
        sqlite_strict=True,
    )


def _priority() -> None:
    op.create_table(
        "priority",
        _number("assessment_key"),
        _number("position"),
        _text("indicator_id"),
        sa.PrimaryKeyConstraint("assessment_key", "position", name="pk_priority"),
        sa.UniqueConstraint("assessment_key", "indicator_id", name="uq_priority_assessment_key_indicator_id"),
        sa.CheckConstraint("position BETWEEN 0 AND 2", name="ck_priority_position"),
        sa.ForeignKeyConstraint(
            ["assessment_key"], ["assessment.key"], name="fk_priority_assessment_key", ondelete="CASCADE"
        ),
        sqlite_with_rowid=False,
        sqlite_strict=True,
    )


def _former_answer() -> None:
    op.create_table(
        "former_answer",
        _number("assessment_key"),
        _number("version"),
        _text("voice"),
        _text("indicator_id"),
        _number("step", null=True),
        _text("reason", null=True),
        sa.PrimaryKeyConstraint(
            "assessment_key", "version", "voice", "indicator_id", name="pk_former_answer"
        ),
        sa.ForeignKeyConstraint(
            ["assessment_key", "version"],
            ["amendment.assessment_key", "amendment.version"],
            name="fk_former_answer_assessment_key",
            ondelete="CASCADE",
        ),
        _one_of("former_answer", "voice", "person", "practitioner"),
        _one_of(
            "former_answer", "reason", "not_explored", "not_applicable", "does_not_know", "prefers_not_to_say"
        ),
        sa.CheckConstraint("(step IS NULL) <> (reason IS NULL)", name="ck_former_answer_step_or_reason"),
        sa.CheckConstraint("step BETWEEN 1 AND 5", name="ck_former_answer_step"),
        sqlite_with_rowid=False,
        sqlite_strict=True,
    )
