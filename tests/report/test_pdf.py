import os
import signal
import socket
import struct
import sys
import time
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from threading import Timer
from typing import Any

import pytest
from pypdf import PdfReader

from inspector_tui.errors import NoPdf, PdfFailed
from inspector_tui.report.pdf import PdfWorker, probe
from inspector_tui.report.pdf_remedy import no_pdf
from inspector_tui.report.pdf_worker import load_native

CHINESE = (
    "<p style='font-family: Report Serif SC'>临边洞口防护不到位，扣 <b>2.5</b> 分。★★★☆☆ ✗</p>"
)
SLOW = "<table>" + "<tr><td>临边洞口<td>防护不到位，限期整改" * 4000 + "</table>"


@pytest.fixture(scope="module")
def worker() -> Iterator[PdfWorker]:
    with PdfWorker() as worker:
        try:
            worker.to_pdf("<p>.", {}, identifier="-")
        except NoPdf as error:
            pytest.skip(str(error))
        yield worker


@pytest.fixture(scope="module")
def printed(worker: PdfWorker) -> bytes:
    """The Chinese sample as it was printed at the first asking."""
    return to_pdf(worker, CHINESE)


def page(html: str, title: str = "检查报告") -> str:
    return (
        f'<!doctype html><html lang="zh-CN"><head><title>{title}</title>'
        '<meta name="dcterms.created" content="2026-05-01T08:00:00Z">'
        f"</head><body>{html}</body></html>"
    )


def to_pdf(worker: PdfWorker, html: str, **assets: bytes) -> bytes:
    return worker.to_pdf(page(html), assets, identifier="0f1e2d3c", timeout=30)


def text_of(pdf: bytes) -> str:
    return "".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


def fonts_of(pdf: bytes) -> set[str]:
    resources: Any = PdfReader(BytesIO(pdf)).pages[0]["/Resources"]
    fonts = resources["/Font"].values()
    return {str(font["/BaseFont"]).partition("+")[2] for font in fonts}


def png(width: int, height: int) -> bytes:
    """A white picture, one bit a point, with a transparent colour."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\xff" * ((width + 7) // 8)) * height)
    signature = b"\x89PNG\r\n\x1a\n"
    head = chunk(b"IHDR", head) + chunk(b"tRNS", b"\0\0")
    return signature + head + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def test_the_chinese_of_a_report_can_be_read_back_from_its_pdf(printed: bytes) -> None:
    assert "临边洞口防护不到位，扣 2.5 分。★★★☆☆ ✗" in text_of(printed)


def test_text_is_set_in_the_bundled_faces_alone(printed: bytes) -> None:
    assert fonts_of(printed) == {"Report-Serif-SC", "Report-Serif-SC-Bold", "Report-Symbols"}


def test_generic_families_and_unknown_ones_are_the_bundled_faces_too(worker: PdfWorker) -> None:
    pdf = to_pdf(worker, "<p style='font-family: serif'>宋<p style='font-family: Nowhere'>黑")
    assert fonts_of(pdf) == {"Report-Serif-SC", "Report-Sans-SC"}


def test_a_machine_without_any_font_prints_the_same_pdf(printed: bytes) -> None:
    with PdfWorker(system_fonts=False) as alone:
        assert to_pdf(alone, CHINESE) == printed


def test_the_pdf_carries_its_title_its_date_and_the_identifier(printed: bytes) -> None:
    reader: Any = PdfReader(BytesIO(printed))
    assert reader.metadata.title == "检查报告"
    assert reader.metadata.creation_date_raw == "D:20260501080000Z"
    assert reader.trailer["/ID"][0].original_bytes == b"0f1e2d3c"


def test_the_pdf_is_tagged_for_screen_readers(printed: bytes) -> None:
    root: Any = PdfReader(BytesIO(printed)).trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "zh-CN"


def test_a_picture_among_the_assets_is_drawn(worker: PdfWorker) -> None:
    pdf = worker.to_pdf(
        page("<img src='asset:a/1.png'>"), {"a/1.png": png(8, 8)}, identifier="-", timeout=30
    )
    (drawn,) = PdfReader(BytesIO(pdf)).pages[0].images
    assert drawn.image is not None
    assert drawn.image.size == (8, 8)


def test_an_asset_that_was_not_given_is_named_and_costs_the_document_alone(
    worker: PdfWorker,
) -> None:
    pid = worker.pid
    with pytest.raises(PdfFailed, match="asset:photo did not come with the document"):
        to_pdf(worker, "<img src='asset:photo'>")
    assert to_pdf(worker, CHINESE)
    assert worker.pid == pid


REFERENCES = [
    "<img src='{url}'>",
    "<object data='{url}'></object>",
    "<embed src='{url}'>",
    "<link rel=stylesheet href='{url}'>",
    "<link rel=attachment href='{url}'>",
    "<a rel=attachment href='{url}'>x</a>",
    "<style>@import url('{url}');</style>",
    "<style>@font-face {{font-family: F; src: url('{url}')}} p {{font-family: F}}</style><p>x",
    "<p style=\"background: url('{url}')\">x",
    "<p style=\"content: url('{url}')\">x",
    "<ul style=\"list-style-image: url('{url}')\"><li>x</ul>",
    "<svg><image href='{url}' width=9 height=9 /><use href='{url}#a' /></svg>",
    "<iframe src='{url}'></iframe>",
    "<base href='{url}'><img src='{url}'>",
]


@pytest.fixture(scope="module")
def refused(worker: PdfWorker, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What was made of a document with every kind of reference to a file and to a server."""
    canary = tmp_path_factory.mktemp("secret") / "canary.svg"
    canary.write_text("<svg xmlns='http://www.w3.org/2000/svg'><text y='9'>CANARY</text></svg>")
    return [canary.as_uri(), str(canary), canary.name]


@pytest.mark.parametrize("reference", REFERENCES)
def test_no_file_of_the_machine_gets_into_a_report(
    worker: PdfWorker, refused: list[str], reference: str
) -> None:
    html = "".join(reference.format(url=url) for url in refused)
    reader = PdfReader(BytesIO(to_pdf(worker, html)))
    assert "CANARY" not in "".join(page.extract_text() for page in reader.pages)
    assert not reader.attachments


def test_no_server_is_asked_for_anything(worker: PdfWorker) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        host = f"127.0.0.1:{server.getsockname()[1]}"
        urls = [f"{scheme}://{host}/x" for scheme in ("http", "https", "ftp", "HTTP")]
        bodies = [reference.format(url=url) for reference in REFERENCES for url in urls]
        to_pdf(worker, "".join(bodies))
        server.setblocking(False)
        with pytest.raises(BlockingIOError):
            server.accept()


def test_an_address_of_the_local_link_is_refused_at_once(worker: PdfWorker) -> None:
    started = time.monotonic()
    assert to_pdf(worker, "<img src='http://169.254.169.254/latest/meta-data/' alt='x'>")
    assert time.monotonic() - started < 5


def test_a_worker_killed_at_work_is_an_error_and_the_next_job_is_done(worker: PdfWorker) -> None:
    worker.start()
    assert worker.pid is not None
    killer = Timer(0.3, os.kill, (worker.pid, signal.SIGKILL))
    killer.start()
    with pytest.raises(PdfFailed, match="SIGKILL"):
        to_pdf(worker, SLOW)
    killer.join()
    assert "临边洞口" in text_of(to_pdf(worker, CHINESE))


def test_a_worker_killed_at_rest_is_replaced_in_silence(worker: PdfWorker) -> None:
    worker.start()
    assert worker.pid is not None
    os.kill(worker.pid, signal.SIGKILL)
    while worker.pid is not None:
        time.sleep(0.01)
    assert "临边洞口" in text_of(to_pdf(worker, CHINESE))


def test_a_document_that_takes_too_long_is_given_up_and_the_next_job_is_done(
    worker: PdfWorker,
) -> None:
    with pytest.raises(PdfFailed, match=r"given up after 0\.3 seconds"):
        worker.to_pdf(page(SLOW), {}, identifier="-", timeout=0.3)
    assert "临边洞口" in text_of(to_pdf(worker, CHINESE))


def test_a_picture_that_cannot_be_read_is_named_not_left_out(worker: PdfWorker) -> None:
    with pytest.raises(PdfFailed, match="asset:photo"):
        to_pdf(worker, "<img src='asset:photo'>", photo=b"not a picture")


def test_a_document_interrupted_by_the_close_of_the_worker_is_an_error(worker: PdfWorker) -> None:
    closer = Timer(0.3, worker.close)
    closer.start()
    with pytest.raises(PdfFailed):
        to_pdf(worker, SLOW)
    closer.join()
    assert "临边洞口" in text_of(to_pdf(worker, CHINESE))


def test_a_retired_worker_prints_no_more() -> None:
    worker = PdfWorker()
    worker.retire()
    with pytest.raises(PdfFailed):
        worker.to_pdf("<p>检查</p>", {}, identifier="retired")
    assert worker.pid is None


def test_a_job_broken_off_by_the_user_leaves_no_answer_for_the_next(
    worker: PdfWorker, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("inspector_tui.report.pdf_process.receive", interrupted)
        with pytest.raises(KeyboardInterrupt):
            to_pdf(worker, "<p>旧")
    assert "临边洞口" in text_of(to_pdf(worker, CHINESE))


def test_a_disk_without_room_for_the_worker_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", "/nowhere")
    with pytest.raises(PdfFailed, match="/nowhere"), PdfWorker():
        pass


@pytest.mark.skipif(sys.platform != "linux", reason="the limit binds on Linux")
def test_a_picture_that_wants_all_memory_is_refused(worker: PdfWorker) -> None:
    del worker
    with PdfWorker(memory=400 << 20) as small:
        with pytest.raises(PdfFailed, match="asset:bomb"):
            to_pdf(small, "<img src='asset:bomb'>", bomb=png(13_000, 13_000))
        assert "临边洞口" in text_of(to_pdf(small, CHINESE))


def test_control_characters_and_lone_surrogates_do_no_harm(worker: PdfWorker) -> None:
    assert "前□□□后□。" in text_of(to_pdf(worker, "<p>前\x00\x07\x1b后\ud800。</p>"))


def test_the_folder_that_the_program_is_in_lends_no_module(
    worker: PdfWorker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    del worker
    (tmp_path / "weasyprint.py").write_text("raise SystemExit('loaded from a stick')")
    monkeypatch.chdir(tmp_path)
    with PdfWorker() as other:
        assert "临边洞口" in text_of(to_pdf(other, CHINESE))


def test_the_same_document_gives_the_same_bytes_seconds_later_and_in_another_process(
    worker: PdfWorker, printed: bytes
) -> None:
    pid = worker.pid
    worker.close()
    assert worker.pid is None
    assert to_pdf(worker, CHINESE) == printed
    assert worker.pid != pid


@pytest.fixture
def no_pango(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine where WeasyPrint finds no Pango."""
    (tmp_path / "weasyprint.py").write_text("raise OSError(\"cannot load library 'libpango'\")")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))


@pytest.mark.usefixtures("no_pango")
def test_a_machine_without_pango_is_told_what_it_lacks() -> None:
    error = probe()
    assert isinstance(error, NoPdf)
    assert "cannot load library 'libpango'" in str(error)


def test_a_machine_with_all_it_needs_has_nothing_to_mend(worker: PdfWorker) -> None:
    del worker
    assert probe() is None


@pytest.mark.parametrize(
    ("platform", "installer", "command"),
    [
        ("linux", "apt-get", "apt-get install --no-install-recommends libpango-1.0-0"),
        ("linux", "dnf", "dnf install pango"),
        ("linux", "", "install the library Pango"),
        ("darwin", "", "brew install pango"),
        ("win32", "", "pacman -S mingw-w64-ucrt-x86_64-pango"),
    ],
)
def test_the_remedy_is_the_command_of_the_machine(
    monkeypatch: pytest.MonkeyPatch, platform: str, installer: str, command: str
) -> None:
    monkeypatch.setattr("shutil.which", lambda name: name if name == installer else None)
    assert command in str(no_pdf("no Pango", platform))


def test_a_folder_of_libraries_that_cannot_be_loaded_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "libbroken.so.0").write_bytes(b"not a library")
    assert load_native(tmp_path) == [tmp_path / "libbroken.so.0"]
