"""Texts that somebody might write, by mistake, in another script or to do harm."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date, datetime
from enum import Enum
from typing import Any
from uuid import UUID

from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.framework import Framework
from wellbeing_desktop.assessment.record import PersonRecord

NOTES = (
    "<b>bold</b> & <i>italic</i>",
    "<img src='file:///etc/passwd'> <img src='http://x.invalid/a.png'>",
    "<a href='http://x.invalid'>here</a>",
    "<font name='nowhere' size='900'>big</font>",
    "<para><bullet>x</bullet></para></para>",
    "<table><tr><td>1</td></tr></table>",
    "<script>alert(1)</script> <!-- gone? -->",
    "<html><body bgcolor='red'>",
    "&lt;b&gt; &#65; &nbsp; &unknown; &",
    "<![CDATA[ ]]> <?xml version='1.0'?>",
    "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>&a;",
    "=cmd|' /C calc'!A0",
    "+1+1 @SUM(1) -2",
    '=HYPERLINK("http://x.invalid","x")',
    "\t=1+1",
    "$\\frac{1}{0$ and $5 to $10",
    "\\textbf{x} \\input{/etc/passwd} _a^b",
    "{0} {name!r} {{}} {",
    "%s %d %n %1 %2 %% %",
    "${HOME} $(id) `id` ; rm -rf / | cat",
    "'; DROP TABLE person; --",
    '" OR ""="',
    "../../etc/passwd \\\\server\\share C:\\con",
    "line one\nline two\r\nline three",
    "tab\there",
    "&Save && close &",
    "\u202eevil\u202c and \u2066safe\u2069",
    "\u200bzero\u200bwidth\u200d",
    "Nu\x00ll, bell\x07, escape\x1b[31mred",
    "lone \ud800 surrogate",
    "e\u0301 and é, ﬁ and fi, Ａ and A",
    "Łukasz Őz Zoë Ħobż Ní Dhomhnaill",
    "Привет, как дела?",
    "سلام، حالت چطور است؟",
    "שלום, מה שלומך?",
    "你好，今天怎么样？",
    "👩\u200d👩\u200d👧 🏳️\u200d🌈 👍🏽",
    "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳",
    "w" * 400,
    "javascript:alert(1) file:///etc/passwd mailto:x@x.invalid",
    "None null NaN -1 1e309 0x41 true",
)
"""Forty-one of them; each goes wherever a text can go."""

CANARY = "Quillon Zephyrine Marchbanks"
"""A name that nothing else writes: where it is found, something of somebody was written."""


def spoiled(record: PersonRecord, text: str) -> PersonRecord:
    """Return a record in which a text stands in every place where a person or practitioner writes one.

    The reference stays, so that the person can be found.
    """
    person = replace(record.person, name=text, known_as=text, communication=(text,))
    assessments = tuple(_spoiled(assessment, text) for assessment in record.assessments)
    return replace(record, person=person, assessments=assessments)


def _spoiled(assessment: Assessment, text: str) -> Assessment:
    changed = {
        field.name: _with_text(getattr(assessment, field.name), text)
        for field in fields(assessment)
        if field.name not in {"framework", "stopped_at", "matters_most", "answers", "language"}
    }
    return replace(assessment, **changed)


def _with_text(value: Any, text: str) -> Any:
    """Put the text in place of every text in a value that somebody wrote."""
    if isinstance(value, (Enum, UUID, date, datetime, Framework)) or value is None:
        return value
    if isinstance(value, str):
        return text if value else value
    if isinstance(value, dict):
        return {key: _with_text(each, text) for key, each in value.items()}
    if isinstance(value, (tuple, list, frozenset)):
        return type(value)(_with_text(each, text) for each in value)
    if hasattr(value, "__dataclass_fields__"):
        kept = {"approach", "indicator_id"}
        names = [each.name for each in fields(value) if each.init and each.name not in kept]
        return replace(value, **{name: _with_text(getattr(value, name), text) for name in names})
    return value
