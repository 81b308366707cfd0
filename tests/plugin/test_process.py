from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest
from biosr.biosr_plugin import process
from biosr.biosr_plugin.process import Child, call, describe_exit

PYTHON = sys.executable


def run(code: str, **options: object) -> process.Finished:
    return call([PYTHON, "-c", code], Path.cwd(), **options)  # type: ignore[arg-type]


def test_qgis_own_variables_do_not_reach_the_child(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PYTHONHOME", "PYTHONPATH", "PROJ_LIB", "PROJ_DATA", "GDAL_DATA", "GDAL_DRIVER_PATH"):
        monkeypatch.setenv(name, "/qgis")
    output = run("import os; print(*os.environ)").output.split()
    assert not [name for name in output if name.startswith(("PYTHON", "PROJ_", "GDAL_"))]


@pytest.mark.parametrize("name", ["PIP_INDEX_URL", "PIP_PROXY", "HTTPS_PROXY", "SSL_CERT_FILE", "HOME"])
def test_users_own_settings_reach_the_child(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, "mine")
    assert process.environment()[name] == "mine"


def test_relative_program_is_refused() -> None:
    with pytest.raises(ValueError, match="python is not an absolute path"):
        call(["python", "-V"], Path.cwd())


def test_output_errors_and_exit_code_come_back() -> None:
    finished = run("import sys; print('out'); print('err', file=sys.stderr); sys.exit(3)")
    assert (finished.returncode, finished.output, finished.errors) == (3, "out", "err")


def test_merged_output_is_said_line_by_line() -> None:
    said: list[str] = []
    run("import sys; print('a', flush=True); print('b', file=sys.stderr)", say=said.append, merge=True)
    assert said == ["a", "b"]


def test_no_argument_is_read_by_a_shell() -> None:
    finished = call([PYTHON, "-c", "import sys; print(sys.argv[1])", "$HOME; echo `id`"], Path.cwd())
    assert finished.output == "$HOME; echo `id`"


def test_bytes_that_are_no_utf8_do_no_harm() -> None:
    assert run(r"import sys; sys.stdout.buffer.write(b'\xff ok')").output.endswith("ok")


def test_much_output_on_both_pipes_does_not_block() -> None:
    code = "import sys\nfor i in range(20000): print(i); print(i, file=sys.stderr)"
    finished = run(code, timeout=30)
    assert finished.returncode == 0
    assert finished.output.splitlines()[-1] == "19999"
    assert finished.errors.splitlines() == [str(i) for i in range(20000 - process.TAIL, 20000)]


def test_timeout_ends_the_child() -> None:
    began = time.monotonic()
    assert run("import time; time.sleep(60)", timeout=0.3).returncode == -9
    assert time.monotonic() - began < 5


def test_cancel_ends_the_child_and_its_children() -> None:
    began = time.monotonic()
    code = f"import subprocess; subprocess.run([{PYTHON!r}, '-c', 'import time; time.sleep(60)'])"
    finished = run(code, cancelled=lambda: time.monotonic() - began > 0.5)
    assert finished.returncode == -9  # the grandchild holds standard output: were it alive, this would hang
    assert time.monotonic() - began < 5


def test_closing_ends_a_child_that_reads_its_input() -> None:
    child = Child([PYTHON, "-c", "import sys; sys.stdin.read()"], Path.cwd())
    assert child.alive()
    child.close(grace=10)
    assert child.wait() == 0


def test_closing_kills_a_child_that_does_not_listen() -> None:
    child = Child([PYTHON, "-c", "import time; time.sleep(60)"], Path.cwd())
    child.close(grace=0.2)
    assert child.wait() == -9


def test_sending_to_a_dead_child_does_not_raise() -> None:
    child = Child([PYTHON, "-c", ""], Path.cwd())
    child.wait()
    child.send("hello")
    assert not child.alive()
    assert list(child.lines()) == []


@pytest.mark.parametrize(
    ("code", "words"), [(0, "exit code 0"), (3, "exit code 3"), (-9, "signal 9, SIGKILL"), (-99, "signal 99")]
)
def test_exit_codes_in_words(code: int, words: str) -> None:
    assert describe_exit(code) == words
