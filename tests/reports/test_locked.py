"""A copy with a password opens with it and with nothing else, and its bytes say nothing."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf.models.encryption import EncryptionMethod
from pypdf import PasswordType, PdfReader

from tests.reports.reading import elements_of, text_of
from wellbeing_desktop.reports import locked
from wellbeing_desktop.reports.locked import (
    LIMIT_BYTES,
    EmptyPasswordError,
    LongPasswordError,
    NotLockedError,
    StrangePasswordError,
    with_password,
)
from wellbeing_desktop.reports.make import Kind, make

PASSWORD = "four words of hers"


@pytest.fixture(scope="module")
def copy(framework) -> bytes:
    from wellbeing_desktop.exchange.samples import shipped_samples
    from wellbeing_desktop.reports.make import Sheet

    record = shipped_samples(framework)[0]
    return make(Kind.PERSON, Sheet(record.person, record.latest()[0]))


@pytest.fixture(scope="module")
def safe(copy) -> bytes:
    return with_password(copy, PASSWORD)


def opened(pdf: bytes, password: str) -> bytes:
    """The copy without its lock."""
    plain = BytesIO()
    with pikepdf.open(BytesIO(pdf), password=password) as document:
        document.save(plain)
    return plain.getvalue()


def in_any_form(words: str, data: bytes) -> bool:
    return any(words.encode(form) in data for form in ("utf-8", "utf-16-be", "utf-16-le"))


def test_it_opens_with_the_password_and_is_the_same_copy(copy, safe):
    plain = opened(safe, PASSWORD)

    assert text_of(plain) == text_of(copy)
    assert [e.role for e in elements_of(plain)] == [e.role for e in elements_of(copy)]


@pytest.mark.parametrize("wrong", ["", "Four words of hers", PASSWORD + " ", PASSWORD[:-1]])
def test_a_wrong_or_empty_password_does_not_open_it(safe, wrong):
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(BytesIO(safe), password=wrong)


def test_it_is_aes_of_256_bits_throughout_and_nobody_is_its_owner(safe):
    with pikepdf.open(BytesIO(safe), password=PASSWORD) as document:
        found = document.encryption
        assert (found.R, found.bits) == (6, 256)
        assert found.stream_method == found.string_method == EncryptionMethod.aesv3
        assert document.user_password_matched
        assert not document.owner_password_matched


def test_another_reader_opens_it_too(copy, safe):
    reader = PdfReader(BytesIO(safe))

    assert reader.decrypt(PASSWORD) is PasswordType.USER_PASSWORD
    assert len(reader.pages) == len(PdfReader(BytesIO(copy)).pages)
    assert PdfReader(BytesIO(safe)).decrypt("no") is PasswordType.NOT_DECRYPTED


def test_nothing_can_be_read_in_the_bytes(copy):
    open_book = BytesIO()
    with pikepdf.open(BytesIO(copy)) as document:
        document.save(
            open_book,
            compress_streams=False,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
            stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
        )
    readable = open_book.getvalue()
    safe = with_password(readable, PASSWORD)
    told = [
        w for w in ("SAMPLE-01", "Wilbert", "Joanne", "How life is", "My copy") if in_any_form(w, readable)
    ]

    assert "SAMPLE-01" in told
    assert not [words for words in [*told, PASSWORD] if in_any_form(words, safe)]


def test_the_same_copy_is_locked_another_way_each_time(copy, safe):
    assert with_password(copy, PASSWORD) != safe


@pytest.mark.parametrize(
    "password", ["Ní bhím", "密码你好", "🏡🏡🏡", "كلمة السر", "ö" * 63 + "x", "x" * 127]
)
def test_any_letters_will_do_up_to_127_bytes(copy, password):
    assert text_of(opened(with_password(copy, password), password)) == text_of(copy)


def test_the_same_letters_open_it_however_the_keyboard_composes_them(copy):
    safe = with_password(copy, "Gra\u0301inne")

    assert opened(safe, "Gr\u00e1inne")


@pytest.mark.parametrize("password", ["x" * 128, "ö" * 64, "🏡" * 32])
def test_a_longer_password_is_refused_with_its_length_never_cut(copy, password):
    with pytest.raises(LongPasswordError) as refused:
        with_password(copy, password)

    assert (refused.value.length, refused.value.limit) == (len(password.encode()), LIMIT_BYTES)


def test_no_password_is_refused(copy):
    with pytest.raises(EmptyPasswordError):
        with_password(copy, "")


@pytest.mark.parametrize("password", ["a\x00b", "a\nb", "half \ud83d"])
def test_what_cannot_be_typed_everywhere_is_refused(copy, password):
    with pytest.raises(StrangePasswordError):
        with_password(copy, password)


@settings(max_examples=25)
@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=30))
def test_whatever_is_accepted_opens_again(password):
    small = BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page()
        document.save(small)

    assert opened(with_password(small.getvalue(), password), locked.checked_password(password))


def test_a_copy_that_does_not_open_again_is_not_handed_over(copy, monkeypatch):
    real = pikepdf.Encryption

    def weak(**given):
        return real(**(given | {"user": ""}))

    monkeypatch.setattr(locked.pikepdf, "Encryption", weak)
    with pytest.raises(NotLockedError):
        with_password(copy, PASSWORD)
