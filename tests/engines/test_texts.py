"""Texts in files: in UTF-8, with a mark, or in another encoding, which is proposed in one sentence and never taken in silence."""

import pytest

import main
from mnemoscope.engines import open_recording
from mnemoscope.engines.files import texts
from mnemoscope.engines.files.texts import EncodingError, TextError, read_text, text_of

CHINESE = "我叫王芳，今年二十三岁。我住在北京，北京今天在下雨。"
TAIWAN = "我叫王芳，今年二十三歲。我住在臺北，臺北今天在下雨。"
JAPANESE = "吾輩は猫である。名前はまだ無い。"
FRENCH = "Je m’appelle Hélène et j’habite à Paris. L’été dernier, c’était très agréable."
GERMAN = "Ich heiße Jürgen und wohne in München. Gestern war es schön."
RUSSIAN = "Меня зовут Анна. Я живу в Москве."

OTHERS = {
    "gbk": (CHINESE, "Chinese text in GBK"),
    "big5": (TAIWAN, "Chinese text in Big5"),
    "shift_jis": (JAPANESE, "Japanese text in Shift-JIS"),
    "euc_jp": (JAPANESE, "Japanese text in EUC-JP"),
    "cp1252": (FRENCH, "Western European text in CP1252"),
    "cp1251": (RUSSIAN, "Cyrillic text in CP1251"),
    "utf-16-le": (CHINESE, "text in UTF-16, little-endian"),
    "utf-16-be": (FRENCH, "text in UTF-16, big-endian"),
}


@pytest.fixture
def notes(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def write(data):
        (tmp_path / "notes.txt").write_bytes(data)
        return "notes.txt"

    return write


@pytest.mark.parametrize(("encoding", "case"), OTHERS.items(), ids=OTHERS)
def test_a_text_in_another_encoding_is_refused_with_a_proposal_that_opens_it(encoding, case, notes):
    text, said = case
    path = notes(f"plain: {text}".encode(encoding))
    with pytest.raises(
        EncodingError, match=rf"^notes.txt is not UTF-8 \(byte \d+\); it reads as {said}:"
    ) as caught:
        read_text(path)
    assert str(caught.value).endswith(f": add --encoding {encoding}")
    assert caught.value.encoding == encoding
    assert read_text(path, encoding) == f"plain: {text}"


def test_short_texts_of_one_alphabet_are_told_apart(notes):
    for text, encoding in (
        (CHINESE[:8], "gbk"), (TAIWAN[:8], "big5"), (GERMAN, "cp1252"), ("Voilà l’été.", "cp1252"),
        ("it isn’t good", "cp1252"), ("plain text. " * 3000 + "it isn’t" + " plain" * 3000, "cp1252"),
    ):  # fmt: skip
        with pytest.raises(EncodingError) as caught:
            read_text(notes(text.encode(encoding)))
        assert caught.value.encoding == encoding


def test_the_sentence_names_the_first_byte_that_cannot_be_read(notes):
    with pytest.raises(
        EncodingError, match=r"\(byte 17\); it reads as Chinese text in GBK: add --encoding gbk"
    ):
        read_text(notes(b"seventeen of them" + CHINESE.encode("gbk")))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_a_text_with_a_mark_opens_straight_away(encoding, notes):
    assert read_text(notes("héllo 床\r\nx\n".encode(encoding))) == "héllo 床\nx\n"
    big = "\ufeffhéllo".encode("utf-16-be")
    assert read_text(notes(big)) == read_text("notes.txt", "utf-16-be") == "héllo"


def test_zeros_in_what_is_utf_8_mean_another_encoding_only_where_it_fits(notes):
    for text in ("hello you", RUSSIAN):
        with pytest.raises(EncodingError, match=r"is 0\); it reads as text in UTF-16, little-endian"):
            read_text(notes(text.encode("utf-16-le")))
    assert read_text(notes(b"a\0bcd here is a zero")) == "a\0bcd here is a zero"
    assert read_text(notes("hello".encode("utf-16-le")), "utf-8") == "h\0e\0l\0l\0o\0"  # asked for, given


@pytest.mark.parametrize(
    ("data", "encoding", "said"),
    [
        (bytes(range(256)), None, "not UTF-8 .byte 128., nor is it a text in another encoding that we can tell"),
        (b"\xff\xfea", None, "begins with the mark of UTF-16-LE, but is damaged"),
        (CHINESE.encode("gbk"), "shift_jis", "not shift_jis .byte .*; it reads as Chinese text in GBK: add"),
        (b"abc", "klingon", "no text encoding named 'klingon': take one such as gbk"),
        (b"abc", "rot13", "no text encoding named 'rot13'"),
        (b"abc", "base64", "no text encoding named 'base64'"),
        (b"abc", "\0", "no text encoding named"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_one_sentence(data, encoding, said, notes):
    with pytest.raises(TextError, match=said) as caught:
        read_text(notes(data), encoding)
    assert "\n" not in str(caught.value)


def test_an_encoding_is_that_of_a_file():
    assert text_of("x", None, None) == "x"
    assert text_of(None, None, None) is None
    with pytest.raises(TextError, match="give the file with --file"):
        text_of("x", None, "gbk")


def test_the_command_line_takes_an_encoding_and_says_what_a_model_makes_of_the_text(notes, capsys):
    path = notes("it isn’t good… é é ß\n".encode("cp1252"))
    argv = ["record", "lstm-shakespeare", "--file", path, "-o", "run.safetensors"]
    assert main.main(argv) == 2
    assert capsys.readouterr().err == (
        "notes.txt is not UTF-8 (byte 6); it reads as Western European text in CP1252: add --encoding cp1252\n"
    )
    assert main.main([*argv, "--encoding", "cp1252"]) == 0
    assert capsys.readouterr().out.splitlines()[1:] == [
        "3 characters of 23 are not known to lstm-shakespeare and read as unknown: é (2 times), ß",
        "2 characters are read in the form that lstm-shakespeare knows: ’ as ', … as ...",
    ]
    assert open_recording("run.safetensors").text == "it isn’t good… é é ß\n"
    assert main.main([*argv, "--encoding", "klingon"]) == 2
    assert "no text encoding named 'klingon'" in capsys.readouterr().err
    assert main.main(["record", "lstm-sentiment", "--text", "Zzzq isn’t good ", "-o", "run.safetensors"]) == 0
    assert capsys.readouterr().out.splitlines()[1:] == [
        "1 word of 4 is not known to lstm-sentiment and read as unknown: Zzzq",
        "1 word is read in the form that lstm-sentiment knows: isn’t as isn't",
    ]
    assert main.main(["record", "lstm-sentiment", "--text", "good", "-o", "run.safetensors"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 1
    assert main.main(["--file", path]) == 2  # the window too, before it opens
    assert "add --encoding cp1252" in capsys.readouterr().err
    assert main.main(["verify", "lstm-counter", "--data", path]) == 2
    assert "CP1252: a text of training is in UTF-8" in capsys.readouterr().err


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "gb18030", "shift_jis", "cp1252"]
)
def test_a_file_decoded_piece_by_piece_is_the_same_text(encoding, notes, monkeypatch):
    text = {"gb18030": CHINESE, "shift_jis": JAPANESE}.get(encoding, "Où? \r été\r\n\r\n")
    if encoding.startswith("utf"):
        text += "的😀\r\n"
    path = notes((text * 3).encode(encoding))
    for size in range(1, 12):
        monkeypatch.setattr(texts, "PIECE", size)
        asked = None if encoding.startswith("utf") else encoding
        assert read_text(path, asked) == (text * 3).replace("\r\n", "\n")


def test_the_byte_that_is_wrong_is_counted_from_the_start(notes, monkeypatch):
    data = ("é" * 20).encode() + b"\xff" + b"a" * 20
    for size in (1, 3, 7, 1000):
        monkeypatch.setattr(texts, "PIECE", size)
        with pytest.raises(EncodingError, match=r"is not UTF-8 \(byte 40\)"):
            read_text(notes(data))


def test_reading_says_how_far_it_is_and_can_be_stopped(notes, monkeypatch):
    monkeypatch.setattr(texts, "PIECE", 4)
    shares = []
    read_text(notes(b"a" * 40), progress=shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1
    assert len(shares) > 10

    def stop(share):
        raise KeyError

    with pytest.raises(KeyError):
        read_text(notes(b"a" * 40), progress=stop)


def test_a_large_text_in_another_encoding_is_told_by_a_sample(notes):
    for encoding, text in (
        ("gbk", CHINESE * 9000),
        ("gbk", "plain words\n" * 40_000 + CHINESE * 40),
        ("utf-16-be", FRENCH * 4000),
    ):
        with pytest.raises(EncodingError) as caught:
            read_text(notes(text.encode(encoding)))
        assert caught.value.encoding == encoding
