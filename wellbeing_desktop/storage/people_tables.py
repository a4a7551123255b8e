"""Rows of people, practitioners, settings and frameworks. They never leave this room."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from wellbeing_desktop.assessment.people import CopyFormat
from wellbeing_desktop.assessment.text import LINE_LIMIT
from wellbeing_desktop.storage.base import STRICT, STRICT_BY_KEY, Base, at_most, days, flags, lists, one_of


class StoredSetting(Base):
    """One setting by name."""

    __tablename__ = "setting"
    __table_args__ = (STRICT_BY_KEY,)

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class StoredPractitioner(Base):
    """A professional who works at this laptop."""

    __tablename__ = "practitioner"
    __table_args__ = (*at_most(LINE_LIMIT, "name", "role", "contact"), STRICT)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str]
    role: Mapped[str]
    contact: Mapped[str]


class StoredFramework(Base):
    """A framework as it was when an assessment was made with it.

    `indicators` counts those of its quadrants; `centre` holds the ids of the others.
    """

    __tablename__ = "framework"
    __table_args__ = (
        CheckConstraint("json_type(content) = 'object'", name="content"),
        *lists("centre"),
        STRICT,
    )

    content_hash: Mapped[str] = mapped_column(primary_key=True)
    id: Mapped[str]
    version: Mapped[str]
    indicators: Mapped[int]
    centre: Mapped[tuple[str, ...]]
    content: Mapped[str]


class StoredPerson(Base):
    """A person. `sort_name` is the folded name that lists are ordered by."""

    __tablename__ = "person"
    __table_args__ = (
        Index(
            "uq_person_reference",
            text("reference COLLATE NOCASE"),
            unique=True,
            sqlite_where=text("reference <> ''"),
        ),
        Index("ix_person_touched_at", "touched_at"),
        one_of("copy_format", CopyFormat),
        *at_most(LINE_LIMIT, "reference", "name", "known_as"),
        *days("born_on"),
        *lists("languages", "communication"),
        *flags("sample"),
        STRICT,
    )

    key: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[UUID] = mapped_column(unique=True)
    reference: Mapped[str]
    name: Mapped[str]
    known_as: Mapped[str]
    born_on: Mapped[date | None]
    languages: Mapped[tuple[str, ...]]
    copy_format: Mapped[str]
    communication: Mapped[tuple[str, ...]]
    sample: Mapped[bool]
    sort_name: Mapped[str]
    touched_at: Mapped[datetime]


class StoredBeginning(Base):
    """One way to begin a word that a person is found by, in the order of their names.

    What somebody typed is looked up as it stands; the first page of those found, by name, is the
    first rows of one range, however many there are.
    """

    __tablename__ = "person_beginning"
    __table_args__ = (Index("ix_person_beginning_person_key", "person_key"), STRICT_BY_KEY)

    beginning: Mapped[str] = mapped_column(primary_key=True)
    sort_name: Mapped[str] = mapped_column(primary_key=True)
    person_key: Mapped[int] = mapped_column(ForeignKey("person.key", ondelete="CASCADE"), primary_key=True)
